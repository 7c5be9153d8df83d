package org.lectern.web.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.post.Cursor;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Order;
import org.lectern.search.Facet;
import org.lectern.search.Place;
import org.lectern.search.Reach;
import org.lectern.search.Search;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.TagMeanings;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.PostListing;
import org.lectern.web.api.post.filter.ImportFilter;
import org.lectern.web.api.post.filter.TagFilter;
import org.lectern.web.api.post.filter.WordsFilter;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.site.ReadableCursors;

class SearchListingTest {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");

    private final Places places = new Places();
    private final ReadableCursors cursors = new ReadableCursors();
    private final PostListing posts = new PostListing(
            List.of(new WordsFilter(), new TagFilter(new TagMeanings(new InMemoryTags())), new ImportFilter()),
            cursors,
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final SearchListing listing = new SearchListing(posts, places);

    private Search search(String... parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], List.of(parameters[i + 1]));
        }
        return listing.search(new Parameters(all), Set.of(), false);
    }

    @Test
    void withoutAnOrderTheBestComeFirstAmongWhatTheFiltersLeave() {
        Search search = search("q", " python tractor ", "tag", "farming", "limit", "5");

        assertThat(search.text()).isEqualTo("python tractor");
        assertThat(search.ranked()).isTrue();
        assertThat(search.facets()).containsExactlyInAnyOrder(Facet.values());
        assertThat(search.among())
                .isEqualTo(
                        PostQuery.visibleAt(NOW).matching(Field.TAG, "farming").limitedTo(5));
    }

    @Test
    void withAnOrderItIsAListWithAListsCursor() {
        Cursor cursor = new Cursor(Order.OLDEST_FIRST, Optional.of(NOW), PostId.of("b"));

        Search search = search("q", "python", "sort", "published", "after", cursors.text(cursor));

        assertThat(search.ranked()).isFalse();
        assertThat(search.after()).isEmpty();
        assertThat(search.among().order()).isEqualTo(Order.OLDEST_FIRST);
        assertThat(search.among().after()).contains(cursor);
    }

    @Test
    void aRankedSearchGoesOnBehindAPlace() {
        Place place = new Place(2.5, "b", 20, Reach.TYPED);

        assertThat(search("q", "python", "after", places.text(place)).after()).contains(place);
        assertThat(search("q", "python", "after", places.text(place)).among().after())
                .isEmpty();
    }

    @Test
    void facetsAreChosenByNameOrLeftOut() {
        assertThat(search("q", "python", "facets", "tag, year").facets())
                .containsExactlyInAnyOrder(Facet.TAG, Facet.YEAR);
        assertThat(search("q", "python", "facets", "none").facets()).isEmpty();
    }

    @Test
    void whatNobodySeesIsASpace() {
        assertThat(search("q", "one\u0000two\uD800three\u0007 four").text()).isEqualTo("one two three  four");
        assertThat(search("q", "!!!").text()).isEqualTo("!!!");
        assertThat(search("q", "\uD83D\uDE9C\u200D").text()).isEqualTo("\uD83D\uDE9C\u200D");
        assertThat(search("q", "gro\u202Eng").text()).isEqualTo("gro ng");
    }

    @ParameterizedTest
    @CsvSource({
        "q, ' '",
        "q, '\u0000\uD800'",
        "after, nowhere",
        "facets, size",
        "facets, 'tag,'",
        "facets, 'none,tag'",
        "sort, best",
        "limit, 0"
    })
    void aBadValueIsNamed(String name, String value) {
        assertThatThrownBy(
                        () -> search(name.equals("q") ? "limit" : "q", name.equals("q") ? "5" : "python", name, value))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().detail()).contains("'" + name + "'"));
    }

    @Test
    void wordsAreNeededAndNotTooManyOfThem() {
        assertThatThrownBy(() -> search("limit", "5")).hasMessageContaining("'q' is missing");
        assertThatThrownBy(() -> search("q", "x".repeat(10_000))).hasMessageContaining("'q' may have up to 500");
        assertThat(search("q", "x".repeat(500)).text()).hasSize(500);
    }

    @Test
    void theOtherOrdersCursorIsNone() {
        String listed = cursors.text(new Cursor(Order.NEWEST_FIRST, Optional.empty(), PostId.of("b")));
        String ranked = places.text(new Place(2.5, "b", 20, Reach.TYPED));

        assertThatThrownBy(() -> search("q", "python", "after", listed)).hasMessageContaining("'after'");
        assertThatThrownBy(() -> search("q", "python", "sort", "title", "after", ranked))
                .hasMessageContaining("'after'");
    }

    @Test
    void draftsAreSearchedOnlyWithAToken() {
        Parameters imported = new Parameters(Map.of("q", List.of("python"), "import", List.of("01")));

        assertThatThrownBy(() -> listing.search(imported, Set.of(), false)).hasMessageContaining("UNAUTHORIZED");
        assertThat(listing.search(imported, Set.of(), true).among().visibleAt()).isEmpty();
    }

    @Test
    void wordsSelectNothingToChange() {
        assertThatThrownBy(() -> posts.selection(new Parameters(Map.of("q", List.of("python")))))
                .hasMessageContaining("'q'");
    }

    @Test
    void anybodysParametersAreTold() {
        assertThat(List.of("q", "tag", "sort", "after", "facets")).allMatch(listing::takes);
        assertThat(List.of("import", "utm_source")).noneMatch(listing::takes);
    }
}
