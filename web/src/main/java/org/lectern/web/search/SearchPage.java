package org.lectern.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.search.FindPosts;
import org.lectern.search.Found;
import org.lectern.search.Search;
import org.lectern.search.SearchUnavailable;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.filter.WordsFilter;
import org.lectern.web.api.search.SearchListing;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Templates;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Frame;
import org.lectern.web.site.view.SearchView;

/** {@code /search?q=words}: the posts with these words, the best first, with all filters of the API. No index of the web wants it. */
@ApplicationScoped
public class SearchPage implements SitePage {
    static final String PATH_TEXT = "/search";

    private static final Pattern PATH = Pattern.compile(PATH_TEXT);
    private static final System.Logger LOG = System.getLogger(SearchPage.class.getName());

    private final SearchListing listing;
    private final FindPosts finding;
    private final SearchViews views;
    private final Templates templates;

    /** For the container's proxy. */
    protected SearchPage() {
        this(null, null, null, null);
    }

    @Inject
    public SearchPage(SearchListing listing, FindPosts finding, SearchViews views, Templates templates) {
        this.listing = listing;
        this.finding = finding;
        this.views = views;
        this.templates = templates;
    }

    /** Where people find what these parameters of a feed ask for. */
    public static String address(Map<String, List<String>> parameters) {
        return new SearchQuery(parameters).without(SearchQuery.AFTER).address();
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        SearchQuery query = SearchQuery.of(visit, listing::takes);
        String words = visit.parameter(WordsFilter.NAME).orElse("").strip();
        if (words.isEmpty()) {
            return Optional.of(page(200, SearchView.empty("", ""), "/feed.atom"));
        }
        try {
            Search search = listing.search(new Parameters(query.parameters()), Set.of(), false);
            Found found = finding.search(search);
            return Optional.of(page(200, views.of(search, found, query), query.feed()));
        } catch (ProblemException wrong) {
            return Optional.of(page(400, SearchView.empty(words, wrong.problem().detail()), "/feed.atom"));
        } catch (SearchUnavailable outage) {
            LOG.log(Level.WARNING, "search.unavailable", outage);
            String notice = "The search does not answer at the moment. Try again in a minute.";
            return Optional.of(
                    page(503, SearchView.empty(words, notice), "/feed.atom").with("Retry-After", "5"));
        }
    }

    private Answer page(int status, SearchView view, String feed) {
        String title = status != 200 || view.words().isEmpty() ? "Search" : "Search: " + view.words();
        Frame frame = Frame.titled(title).followedBy(feed);
        return Answer.page(status, templates.html("search", Map.of("frame", frame, "view", view)))
                .with("X-Robots-Tag", "noindex");
    }
}
