package org.lectern.web.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Cursors;
import org.lectern.post.Post;
import org.lectern.search.Facet;
import org.lectern.search.FacetCount;
import org.lectern.search.FacetNames;
import org.lectern.search.FindPosts;
import org.lectern.search.Found;
import org.lectern.search.Found.FoundPost;
import org.lectern.search.Search;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.NextLink;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.Fields;
import org.lectern.web.api.post.PostAnswers;
import org.lectern.web.api.post.PostReads;
import org.lectern.web.security.Caller;

/** Searches: what is asked, who asks, and what was found as an answer. */
@ApplicationScoped
public class SearchReads {
    private static final String COUNT = "count";

    private final SearchListing listing;
    private final FindPosts finding;
    private final FacetNames names;
    private final PostAnswers posts;
    private final Places places;
    private final Cursors cursors;
    private final BaseUrl baseUrl;

    /** For the container's proxy. */
    protected SearchReads() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public SearchReads(
            SearchListing listing,
            FindPosts finding,
            FacetNames names,
            PostAnswers posts,
            Places places,
            Cursors cursors,
            BaseUrl baseUrl) {
        this.listing = listing;
        this.finding = finding;
        this.names = names;
        this.posts = posts;
        this.places = places;
        this.cursors = cursors;
        this.baseUrl = baseUrl;
    }

    Response search(Parameters parameters, HttpServletRequest request) {
        Set<String> others = new HashSet<>(Fields.PARAMETERS);
        others.add(COUNT);
        boolean hasToken = Caller.of(request).isPresent();
        Search asked = listing.search(parameters, others, hasToken);
        Fields fields = PostReads.fields(parameters, hasToken);
        boolean counts = parameters.flag(COUNT);
        Search search = new Search(
                asked.text(),
                asked.among().withContent(fields.content()),
                asked.ranked(),
                asked.after(),
                asked.facets(),
                asked.highlights());
        Found found = finding.search(search);
        Optional<String> next = places.next(search, found, cursors);
        Document body =
                Document.of("items", items(found.posts(), fields, request)).with("next", next.orElse(null));
        body = counts ? body.with("total", found.total()) : body;
        Response.ResponseBuilder answer = Response.ok(body.with("facets", facets(found.facets())));
        next.ifPresent(cursor ->
                answer.header(HttpHeaders.LINK, NextLink.of(request, baseUrl.of(request), "/search", cursor)));
        return PostAnswers.modified(answer, PostAnswers.newest(posts(found.posts())));
    }

    private List<Document> items(List<FoundPost> found, Fields fields, HttpServletRequest request) {
        List<Document> shown = posts.items(posts(found), fields, request);
        List<Document> items = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            items.add(shown.get(i)
                    .with("score", found.get(i).score())
                    .with("highlights", Highlights.of(found.get(i).highlights())));
        }
        return items;
    }

    private Document facets(Map<Facet, List<FacetCount>> counts) {
        Document facets = Document.empty();
        for (Facet facet : Facet.values()) {
            if (counts.containsKey(facet)) {
                List<Document> values = names.of(facet, counts.get(facet)).stream()
                        .map(each -> Document.of("value", each.value())
                                .with("label", each.label())
                                .with("posts", each.posts()))
                        .toList();
                facets = facets.with(SearchListing.name(facet), values);
            }
        }
        return facets;
    }

    private static List<Post> posts(List<FoundPost> found) {
        return found.stream().map(FoundPost::post).toList();
    }
}
