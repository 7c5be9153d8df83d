package org.lectern.web.api.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.post.Cursor;
import org.lectern.post.Cursors;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.TagMeanings;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.filter.AttributeFilter;
import org.lectern.web.api.post.filter.ImportFilter;
import org.lectern.web.api.post.filter.KindFilter;
import org.lectern.web.api.post.filter.PublicationFilter;
import org.lectern.web.api.post.filter.StatusFilter;
import org.lectern.web.api.post.filter.TagFilter;
import org.lectern.web.problem.ProblemException;

class PostListingTest {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");
    private static final Site SITE = new Site("", ZoneId.of("Europe/Amsterdam"), Optional.empty());

    private final PostListing listing = new PostListing(
            List.of(
                    new TagFilter(new TagMeanings(new InMemoryTags())),
                    new KindFilter(new Kinds(List.of(new EntryKind(), new TalkKind()))),
                    new AttributeFilter(),
                    new PublicationFilter(SITE),
                    new StatusFilter(Clock.fixed(NOW, ZoneOffset.UTC)),
                    new ImportFilter()),
            new OneCursor(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void withoutParametersItIsTheNewestTwentyThatAnybodyMayRead() {
        assertThat(query(Map.of())).isEqualTo(PostQuery.visibleAt(NOW));
    }

    @Test
    void repeatedMeansAllOfThemACommaAnyOfThemAHyphenNoneOfThem() {
        PostQuery query = query(Map.of("tag", List.of("python,Product Design", "-draft"), "kind", List.of("talk")));

        assertThat(query.matches())
                .containsExactlyInAnyOrder(
                        new Match(Field.TAG, List.of("python", "product-design", "Product Design"), false),
                        new Match(Field.TAG, List.of("draft"), true),
                        new Match(Field.KIND, List.of("talk"), false));
    }

    @Test
    void attributesAreFilteredInTheSameGrammar() {
        PostQuery query = query(Map.of(
                "attr.rating", List.of(">=4", "-7,=-8"), "attr.venue.city", List.of("\"Utrecht, \"\"NL\"\"\",Gent")));

        assertThat(query.matches())
                .containsExactly(
                        new Match(Field.ATTRIBUTE, List.of("rating=>=4"), false),
                        new Match(Field.ATTRIBUTE, List.of("rating=7", "rating==-8"), true),
                        new Match(
                                Field.ATTRIBUTE,
                                List.of("venue.city=\"Utrecht, \"\"NL\"\"\"", "venue.city=Gent"),
                                false));
    }

    @Test
    void yearsAndMonthsAreThoseOfTheSitesZone() {
        PostQuery query = query(Map.of("year", List.of("2025"), "month", List.of("5")));

        assertThat(query.from()).contains(Instant.parse("2025-04-30T22:00:00Z"));
        assertThat(query.until()).contains(Instant.parse("2025-05-31T22:00:00Z"));
    }

    @Test
    void aDayAsEndIsIncluded() {
        assertThat(query(Map.of("to", List.of("2025-05-16"))).until()).contains(Instant.parse("2025-05-16T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, -1",
        "limit, ten",
        "limit, 99999999999",
        "year, 0",
        "year, 20255",
        "month, 13",
        "month, 5",
        "kind, poem",
        "sort, size",
        "after, nowhere",
        "from, yesterday",
        "tag, ' '",
        "tag, -",
        "tag, 'a,,b'",
        "tag, 'a,-b'",
        "attr., 4",
        "attr.a..b, 4",
        "attr.rating, >many",
        "attr.rating, '\"open'",
        "attr.rating, '4,,5'",
        "attr.rating, -"
    })
    void aBadValueIsNamed(String name, String value) {
        assertThatThrownBy(() -> query(Map.of(name, List.of(value))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().detail()).contains("'" + name + "'"));
    }

    @Test
    void anUnknownOrDoubledParameterIsNamed() {
        assertThatThrownBy(() -> query(Map.of("tags", List.of("x")))).hasMessageContaining("'tags'");
        assertThatThrownBy(() -> query(Map.of("limit", List.of("1", "2")))).hasMessageContaining("'limit'");
    }

    @Test
    void whatReadersDoNotSeeNeedsAToken() {
        Map<String, List<String>> drafts = Map.of("status", List.of("draft"));

        assertThatThrownBy(() -> query(drafts)).hasMessageContaining("UNAUTHORIZED");
        assertThat(listing.query(new Parameters(drafts), Set.of(), true).visibleAt())
                .isEmpty();
    }

    @Test
    void scheduledIsWhatIsPublishedLater() {
        PostQuery scheduled = listing.query(new Parameters(Map.of("status", List.of("scheduled"))), Set.of(), true);

        assertThat(scheduled.from()).contains(NOW.plusMillis(1));
        assertThat(scheduled.matches()).containsExactly(new Match(Field.STATUS, List.of("published"), false));
        assertThatThrownBy(() ->
                        listing.query(new Parameters(Map.of("status", List.of("draft,scheduled"))), Set.of(), true))
                .hasMessageContaining("alone");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        assertThat(query(Map.of("after", List.of("known"))).after()).isPresent();
        assertThatThrownBy(() -> query(Map.of("after", List.of("known"), "sort", List.of("title"))))
                .hasMessageContaining("'after'");
    }

    private PostQuery query(Map<String, List<String>> parameters) {
        return listing.query(new Parameters(parameters), Set.of(), false);
    }

    /** Knows one cursor of the usual order. */
    private static final class OneCursor implements Cursors {
        @Override
        public String text(Cursor cursor) {
            return "known";
        }

        @Override
        public Optional<Cursor> parse(String text) {
            Cursor cursor = new Cursor(PostQuery.Order.NEWEST_FIRST, Optional.of(NOW), PostId.of("x"));
            return Optional.of(cursor).filter(each -> text.equals("known"));
        }
    }

    @Test
    void attributesAreTakenAsAnyOtherFilter() {
        assertThat(listing.takes("attr.rating")).isTrue();
        assertThat(listing.takes("tag")).isTrue();
        assertThat(listing.takes("status")).isFalse();
        assertThat(listing.takes("attribute")).isFalse();
    }
}
