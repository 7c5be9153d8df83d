package org.lectern.web.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.lectern.document.Document;
import org.lectern.journal.Journal;
import org.lectern.search.IndexState;
import org.lectern.search.RebuildIndex;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;

/** How the search index stands, and its being made anew. */
@ApplicationScoped
public class SearchUpkeep {
    private final RebuildIndex rebuilding;
    private final Journal journal;
    private final BaseUrl baseUrl;

    /** For the container's proxy. */
    protected SearchUpkeep() {
        this(null, null, null);
    }

    @Inject
    public SearchUpkeep(RebuildIndex rebuilding, Journal journal, BaseUrl baseUrl) {
        this.rebuilding = rebuilding;
        this.journal = journal;
        this.baseUrl = baseUrl;
    }

    Response rebuild(HttpServletRequest request) {
        URI location = URI.create(baseUrl.of(request) + ApiApplication.PATH + "/search/state");
        return unkept(Response.accepted(document(rebuilding.begin())).location(location));
    }

    Response state() {
        return unkept(Response.ok(document(rebuilding.state())));
    }

    private Document document(IndexState state) {
        long behind = Math.max(0, journal.head() - state.applied());
        return Document.of("phase", state.phase().name().toLowerCase(Locale.ROOT))
                .with("progress", Document.of("done", state.done()).with("total", state.total()))
                .with("applied", state.applied())
                .with("behind", behind)
                .with("skipped", state.skipped());
    }

    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
