package org.lectern.web.api.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.lectern.web.api.Parameters;

/** {@code /api/v1/suggest}. */
@Dependent
@Path("/suggest")
public class SuggestResource {
    private final SuggestReads reads;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public SuggestResource() {
        this(null);
    }

    @Inject
    public SuggestResource(SuggestReads reads) {
        this.reads = reads;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, BrowserSuggestions.MEDIA_TYPE})
    public Response suggest(@Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.suggest(Parameters.of(uri), request);
    }
}
