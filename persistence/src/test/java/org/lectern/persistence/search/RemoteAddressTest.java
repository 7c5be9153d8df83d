package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {
    @Test
    void userAndNameAreTakenOutOfTheAddress() {
        assertThat(RemoteAddress.parse(" https://ann:p%40ss+word@search.example:9200/my-site/ "))
                .isEqualTo(new RemoteAddress(
                        "https://search.example:9200",
                        Optional.of(new RemoteAddress.User("ann", "p@ss+word")),
                        "my-site"));
        assertThat(RemoteAddress.parse("http://localhost"))
                .isEqualTo(new RemoteAddress("http://localhost", Optional.empty(), "lectern"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:9200", "ftp://host", "http://", "http://h/a/b", "http://h/Name", "http://h/?x=1", "::"
            })
    void whatIsNoAddressIsRefusedWithTheRemedy(String text) {
        assertThatThrownBy(() -> RemoteAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LECTERN_SEARCH_URI")
                .hasMessageContaining("set it to");
    }

    @Test
    void noPasswordIsQuoted() {
        assertThatThrownBy(() -> RemoteAddress.parse("https://ann:secret@host/NAME"))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
