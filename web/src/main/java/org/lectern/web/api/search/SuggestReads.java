package org.lectern.web.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.search.SearchIndex;
import org.lectern.search.Suggestion;
import org.lectern.site.Addresses;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.filter.WordsFilter;

/** What somebody who types these letters may be about to look for. Only what anybody may read, whoever asks. */
@ApplicationScoped
public class SuggestReads {
    private static final String LIMIT = "limit";
    private static final String FORMAT = "format";
    private static final String OPENSEARCH = "opensearch";
    private static final int MAX_LIMIT = 50;
    private static final int USUAL_LIMIT = 10;

    private final SearchIndex index;
    private final Posts posts;
    private final Addresses addresses;
    private final BaseUrl baseUrl;
    private final Clock clock;

    /** For the container's proxy. */
    protected SuggestReads() {
        this(null, null, null, null, null);
    }

    @Inject
    public SuggestReads(SearchIndex index, Posts posts, Addresses addresses, BaseUrl baseUrl, Clock clock) {
        this.index = index;
        this.posts = posts;
        this.addresses = addresses;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    Response suggest(Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Set.of(WordsFilter.NAME, LIMIT, FORMAT));
        int limit = parameters.whole(LIMIT, 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        String beginning = WordsFilter.words(parameters)
                .orElseThrow(() -> Parameters.bad(WordsFilter.NAME, "is missing; give it what is typed so far"));
        boolean forBrowsers = forBrowsers(parameters);
        List<Document> items = suggestions(beginning, limit, baseUrl.of(request));
        return forBrowsers
                ? Response.ok(BrowserSuggestions.bytes(beginning, items), BrowserSuggestions.MEDIA_TYPE)
                        .build()
                : Response.ok(Document.of("items", items), MediaType.APPLICATION_JSON)
                        .build();
    }

    private static boolean forBrowsers(Parameters parameters) {
        String format = parameters.one(FORMAT).orElse("json");
        if (!format.equals(OPENSEARCH) && !format.equals("json")) {
            throw Parameters.bad(FORMAT, "has to be json or " + OPENSEARCH);
        }
        return format.equals(OPENSEARCH);
    }

    /** @param base in front of every address */
    private List<Document> suggestions(String beginning, int limit, String base) {
        Instant now = clock.instant();
        return index.suggest(beginning, now, limit).stream()
                .flatMap(each -> path(each, now).map(path -> item(each, base + path)).stream())
                .toList();
    }

    private static Document item(Suggestion suggestion, String url) {
        return Document.of("text", suggestion.text())
                .with("type", suggestion.sort().name().toLowerCase(Locale.ROOT))
                .with("slug", suggestion.slug())
                .with("url", url);
    }

    /** Empty: it may not be seen any more. */
    private Optional<String> path(Suggestion suggestion, Instant now) {
        String slug = Addresses.segment(suggestion.slug());
        return switch (suggestion.sort()) {
            case POST ->
                posts.findByAddress(suggestion.slug())
                        .filter((Post post) -> post.isVisibleAt(now))
                        .map(addresses::path);
            case TAG -> Optional.of(addresses.tagPath(suggestion.slug()));
            case PERSON -> Optional.of(narrowed(suggestion.text(), "person", slug));
            case EVENT -> Optional.of(narrowed(suggestion.text(), "event", slug));
        };
    }

    /** The weblog's search for the posts that have to do with it. */
    private static String narrowed(String name, String filter, String slug) {
        return "/search?q=" + Addresses.segment(name) + "&" + filter + "=" + slug;
    }
}
