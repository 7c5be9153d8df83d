package org.lectern.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.post.PostId;
import org.lectern.site.InMemorySiteIdentity;

class LastingIdsTest {
    private final LastingIds ids = new LastingIds(new InMemorySiteIdentity("01HERE"));

    @Test
    void whatWasMadeOfAPostLeadsBackToIt() {
        String made = ids.ofPost(PostId.of("a b/ä*+%"));
        assertThat(made).isEqualTo("urn:lectern:01HERE:post:a%20b%2F%C3%A4%2A%2B%25");
        assertThat(ids.post(made)).contains("a b/ä*+%");
    }

    @Test
    void idsOfOtherSitesAndOtherThingsLeadNowhere() {
        assertThat(ids.post("urn:lectern:01OTHER:post:01A")).isEmpty();
        assertThat(ids.post("urn:lectern:01HERE:feed:01A")).isEmpty();
        assertThat(ids.post("https://example.org/1")).isEmpty();
        assertThat(ids.post("urn:lectern:01HERE:post:%zz")).isEmpty();
        assertThat(LastingIds.isOfLectern("urn:lectern:01OTHER:post:01A")).isTrue();
    }
}
