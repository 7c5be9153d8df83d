package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.Posts;

/** What {@link Mentions} promise, whatever counts. */
public interface MentionsContract {
    Instant NOON = Instant.parse("2025-05-16T12:00:00Z");

    /** None yet. */
    Posts posts();

    /** In these posts. */
    Mentions mentions();

    @Test
    default void aPostCountsOnceForWhoWroteItAndSpokeAndOnlyIfItIsSeen() {
        posts().insertAll(List.of(
                aPost().by("ann", "Ann")
                        .spokenBy("ann", "Ann")
                        .publishedAt(NOON)
                        .build(),
                aPost().by("ann", "Ann").spokenBy("anna", "Anna").build(),
                aPost().spokenBy("anna", "Anna")
                        .publishedAt(NOON.minusSeconds(1))
                        .build(),
                aPost().spokenBy("bob", "Bob").publishedAt(NOON.minusSeconds(1)).build(),
                aPost().by("ann", "Ann").publishedAt(NOON.plusMillis(1)).build(),
                aPost().by("ann", "Ann").draft().build()));

        assertThat(mentions().countVisible(Field.PERSON, List.of("ann", "anna", "nobody"), NOON))
                .isEqualTo(Map.of("ann", 2L, "anna", 2L));
        Referent both = Referent.named("ann", "Ann").withKeys(List.of("anna"));
        assertThat(mentions().countVisible(Field.PERSON, List.of(both, Referent.named("x", "X")), NOON, posts()))
                .containsEntry(both.id(), 3L);
    }

    @Test
    default void eventsAreCountedByTheirSlug() {
        posts().insertAll(List.of(
                aPost().atEvent("odd one", "Odd").build(),
                aPost().atEvent("odd one", "Odd").build(),
                aPost().atEvent("other", "Other").build(),
                aPost().with("event", Document.of("name", "No slug")).build()));

        assertThat(mentions().countVisible(Field.EVENT, List.of("odd one", "none"), NOON))
                .isEqualTo(Map.of("odd one", 2L));
        assertThat(mentions().countVisible(Field.EVENT, List.of(), NOON, posts()))
                .isEmpty();
    }
}
