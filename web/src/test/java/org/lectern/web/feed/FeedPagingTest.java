package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.post.Post;
import org.lectern.web.problem.ProblemException;

/** Pages as RFC 5005, section 3, and JSON Feed have them. */
class FeedPagingTest {
    private static final Pattern NEXT = Pattern.compile("<(?:atom:)?link rel=\"next\"[^>]* href=\"([^\"]*)\"");
    private static final Pattern FIRST = Pattern.compile("<(?:atom:)?link rel=\"first\"[^>]* href=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("urn:lectern:01TEST:post:(\\w+)");

    private final FeedsForTests feeds = new FeedsForTests(aPost().publishedAt(Instant.parse("2025-05-01T00:00:00Z"))
            .taggedWith("python")
            .times(45)
            .toArray(Post[]::new));

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void whoFollowsThePagesMeetsEachPostOnce(String format) {
        String beginning = "https://example.org/tags/python/feed." + format + "?kind=entry&limit=10";
        List<String> met = new ArrayList<>();
        Optional<String> address = Optional.of(beginning);
        int pages = 0;
        while (address.isPresent()) {
            String page = feeds.text(address.get());
            ID.matcher(page).results().map(id -> id.group(1)).forEach(met::add);
            address = next(page, format);
            address.ifPresent(next -> assertThat(next).startsWith(beginning + "&after="));
            pages++;
        }
        assertThat(pages).isEqualTo(5);
        assertThat(met).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void everyPageLeadsToTheFirstAndIsTheSameFeed() {
        String first = feeds.text("/feed.atom");
        String second = feeds.text(next(first, "atom").orElseThrow());
        assertThat(found(FIRST, second)).contains("https://example.org/feed.atom");
        assertThat(found(FIRST, first)).contains("https://example.org/feed.atom");
        Pattern id = Pattern.compile("<id>(urn:lectern:01TEST:feed:[^<]*)</id>");
        assertThat(found(id, second)).isEqualTo(found(id, first)).isPresent();
    }

    @Test
    void aFeedOfOnePageSaysNothingOfPages() {
        assertThat(feeds.text("/feed.atom?limit=100")).doesNotContain("rel=\"next\"", "rel=\"first\"");
    }

    @Test
    void theSiteDecidesHowManyEntriesAFeedHasAndItsReadersMayAskForAnotherNumber() {
        feeds.with(new FeedSettings(Optional.empty(), Optional.of("7")));
        assertThat(ID.matcher(feeds.text("/feed.atom")).results()).hasSize(7);
        assertThat(ID.matcher(feeds.text("/feed.atom?limit=9")).results()).hasSize(9);
        assertThatThrownBy(() -> feeds.text("/feed.atom?limit=101")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> feeds.text("/feed.json?after=nonsense"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("after");
    }

    private static Optional<String> next(String page, String format) {
        if (format.equals("json")) {
            JsonObject feed = Json.createReader(new StringReader(page)).readObject();
            return Optional.ofNullable(feed.getString("next_url", null));
        }
        return found(NEXT, page);
    }

    private static Optional<String> found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
    }
}
