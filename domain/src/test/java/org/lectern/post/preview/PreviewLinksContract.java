package org.lectern.post.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link PreviewLinks} promise, whatever keeps them. */
public interface PreviewLinksContract {
    Instant MAY_1 = Instant.parse("2025-05-01T12:30:15.250Z");

    /** None yet. */
    PreviewLinks previewLinks();

    @Test
    default void aLinkIsFoundByTheHashOfItsSecretAlone() {
        previewLinks().insert(link("a", "post", 60));

        assertThat(previewLinks().findByHash("hash-a")).contains(link("a", "post", 60));
        assertThat(previewLinks().findByHash("a")).isEmpty();
    }

    @Test
    default void theLinksToAPostAreListedUntilTheyExpire() {
        previewLinks().insert(link("b", "post", 60));
        previewLinks().insert(link("a", "post", 120));
        previewLinks().insert(link("c", "other", 60));

        assertThat(previewLinks().list("post", MAY_1, 9))
                .extracting(PreviewLink::id)
                .containsExactly("a", "b");
        assertThat(previewLinks().list("post", MAY_1, 1))
                .extracting(PreviewLink::id)
                .containsExactly("a");
        assertThat(previewLinks().list("post", MAY_1.plusSeconds(60), 9))
                .extracting(PreviewLink::id)
                .containsExactly("a");
    }

    @Test
    default void aLinkIsTakenBackOnlyAtItsOwnPost() {
        previewLinks().insert(link("a", "post", 60));

        assertThat(previewLinks().delete("a", "other")).isFalse();
        assertThat(previewLinks().findByHash("hash-a")).isPresent();
        assertThat(previewLinks().delete("a", "post")).isTrue();
        assertThat(previewLinks().findByHash("hash-a")).isEmpty();
    }

    @Test
    default void whatExpiredByThenIsDeleted() {
        previewLinks().insert(link("a", "post", 60));
        previewLinks().insert(link("b", "post", 61));

        previewLinks().deleteExpired(MAY_1.plusSeconds(60));

        assertThat(previewLinks().findByHash("hash-a")).isEmpty();
        assertThat(previewLinks().findByHash("hash-b")).isPresent();
    }

    private static PreviewLink link(String id, String post, int seconds) {
        return new PreviewLink(id, "hash-" + id, post, "maud", MAY_1, MAY_1.plusSeconds(seconds));
    }
}
