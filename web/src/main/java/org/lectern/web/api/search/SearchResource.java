package org.lectern.web.api.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;

/** {@code /api/v1/search}. */
@Dependent
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private final SearchReads reads;
    private final SearchUpkeep upkeep;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public SearchResource() {
        this(null, null);
    }

    @Inject
    public SearchResource(SearchReads reads, SearchUpkeep upkeep) {
        this.reads = reads;
        this.upkeep = upkeep;
    }

    @GET
    public Response search(@Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.search(Parameters.of(uri), request);
    }

    /** Makes the index anew from the posts, beside the one that searches go on using. */
    @POST
    @Path("/rebuild")
    @NeedsScope("admin")
    public Response rebuild(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return upkeep.rebuild(request);
    }

    @GET
    @Path("/state")
    @NeedsScope({"admin", "posts:write", "posts:read"})
    public Response state(@Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return upkeep.state();
    }
}
