package org.lectern.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Promises} and {@link Bookmarks} promise, whatever keeps them. */
public interface PromisesAndBookmarksContract {
    Instant NOON = Instant.parse("2025-05-01T12:00:00Z");

    Promises promises();

    Bookmarks bookmarks();

    @Test
    default void promisesAreFoundByTheirAgeOldestFirst() {
        Promise old = promise("01A", NOON.minusSeconds(60));
        Promise later = promise("01B", NOON.minusSeconds(30));
        List.of(later, promise("01C", NOON), old).forEach(promises()::add);

        assertThat(promises().madeBefore(NOON, 10)).containsExactly(old, later);
        assertThat(promises().madeBefore(NOON, 1)).containsExactly(old);
        promises().remove(List.of("01A", "unknown"));
        assertThat(promises().madeBefore(NOON, 10)).containsExactly(later);
    }

    @Test
    default void aBookmarkIsWhereItWasPutLast() {
        assertThat(bookmarks().of("hooks")).isEmpty();
        assertThat(bookmarks().move("hooks", 7, 1)).isTrue();
        assertThat(bookmarks().move("hooks", 9, 1)).isTrue();
        assertThat(bookmarks().move("others", 1, 1)).isTrue();

        assertThat(bookmarks().of("hooks")).hasValue(9);
    }

    @Test
    default void whoLostTheLeaseMovesNothing() {
        bookmarks().move("hooks", 7, 2);

        assertThat(bookmarks().move("hooks", 5, 1)).isFalse();
        assertThat(bookmarks().of("hooks")).hasValue(7);
        assertThat(bookmarks().move("hooks", 8, 3)).isTrue();
    }

    private static Promise promise(String id, Instant at) {
        Line line = new Line(at, Subject.POST, Effect.HIDDEN, "p", 1, Set.of(Line.ANYTHING));
        return new Promise(id, "node", at, List.of(line));
    }
}
