package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.PostQuery.Order;

class EntranceTest {
    private static final PostQuery ALL = PostQuery.visibleAt(Instant.parse("2026-03-01T00:00:00Z"));
    private static final Post OLDEST =
            aPost().publishedAt("2025-05-16T00:00:00Z").build();
    private static final PostPage FULL =
            new PostPage(List.of(OLDEST), Optional.of(Cursor.behind(OLDEST, Order.NEWEST_FIRST)));
    private static final PostPage LAST = new PostPage(List.of(OLDEST), Optional.empty());

    @Test
    void theNewestPostsAreConcernedByTheirYearsAlone() {
        assertThat(Entrance.of(ALL, FULL))
                .containsExactlyInAnyOrder("year:2024", "year:2025", "year:2026", "year:2027");
    }

    @Test
    void aListThatEndsIsConcernedByEveryPost() {
        assertThat(Entrance.of(ALL, LAST)).containsExactly("POST");
        assertThat(Entrance.of(ALL.ordered(Order.TITLE), FULL)).containsExactly("POST");
        assertThat(Entrance.of(ALL.ordered(Order.OLDEST_FIRST), FULL)).containsExactly("POST");
    }

    @Test
    void aNumberOfPostsIsConcernedByThoseOnOtherPagesToo() {
        assertThat(Entrance.of(ALL)).containsExactly("POST");
    }

    @Test
    void aTagIsEnoughToKnow() {
        PostQuery tagged = ALL.matching(Field.KIND, "talk").matching(new Match(Field.TAG, List.of("a", "b"), false));

        assertThat(Entrance.of(tagged, LAST)).containsExactlyInAnyOrder("tag:a", "tag:b", "TAG", "KIND");
        assertThat(Entrance.of(tagged)).containsExactlyInAnyOrder("tag:a", "tag:b", "TAG", "KIND");
    }

    @Test
    void whatAPostMustNotHaveTellsNothing() {
        assertThat(Entrance.of(ALL.matching(new Match(Field.TAG, List.of("a"), true)), LAST))
                .containsExactlyInAnyOrder("POST", "TAG");
    }

    @Test
    void anEventGoesBeforeATagAndMayBelongToASeries() {
        assertThat(Entrance.of(ALL.matching(Field.TAG, "a").matching(Field.EVENT, "e"), LAST))
                .containsExactlyInAnyOrder("event:e", "EVENT", "SERIES", "TAG");
    }

    @Test
    void aKindTellsWhereNothingElseDoes() {
        assertThat(Entrance.of(ALL.matching(Field.KIND, "talk"), LAST)).containsExactlyInAnyOrder("kind:talk", "KIND");
    }

    @Test
    void datesTellUnlessTheyAreFarApart() {
        Optional<Instant> from = Optional.of(Instant.parse("2024-12-31T23:30:00Z"));
        assertThat(Entrance.of(ALL.published(from, Optional.of(Instant.parse("2025-06-01T00:00:00Z"))), LAST))
                .containsExactlyInAnyOrder("year:2023", "year:2024", "year:2025", "year:2026");
        assertThat(Entrance.of(ALL.published(Optional.of(Instant.EPOCH), Optional.empty()), LAST))
                .containsExactly("POST");
    }
}
