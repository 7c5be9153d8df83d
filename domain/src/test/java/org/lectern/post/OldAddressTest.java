package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/2024/x/",
                "http://www.Example.ORG/2024/x/index.html#top",
                "//example.org/2024/x?utm_source=feed",
                " https://example.org/2024/x "
            })
    void formsOfOneAddressAreOne(String address) {
        assertThat(OldAddress.keys(address)).containsExactly("//example.org/2024/x", "/2024/x");
    }

    @Test
    void aPathAloneHasNoHost() {
        assertThat(OldAddress.keys("/2024/caf%C3%A9/")).containsExactly("/2024/café");
        assertThat(OldAddress.keys("/2024/x.html")).containsExactly("/2024/x.html");
    }

    @Test
    void aQueryThatSaysWhichPostIsMeantCounts() {
        assertThat(OldAddress.keys("https://example.org/?p=123")).containsExactly("//example.org/?p=123", "/?p=123");
        assertThat(OldAddress.keys("https://example.org/?feed=rss&page_id=7"))
                .containsExactly("//example.org/?page_id=7", "/?page_id=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "https://example.org", "https://example.org/?q=x", "x/y", "mailto:a@example.org"})
    void whatIsNoPostsAddressHasNoForm(String address) {
        assertThat(OldAddress.keys(address)).isEmpty();
    }

    @Test
    void aWrongEncodingStaysAsItIs() {
        assertThat(OldAddress.keys("/100%/x+y")).containsExactly("/100%/x+y");
    }
}
