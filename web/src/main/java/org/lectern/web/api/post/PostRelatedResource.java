package org.lectern.web.api.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.lectern.web.api.Parameters;

/** {@code /api/v1/posts/{id or slug}/related}. */
@Dependent
@Path("/posts/{address}/related")
@Produces(MediaType.APPLICATION_JSON)
public class PostRelatedResource {
    private final PostRelated related;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostRelatedResource() {
        this(null);
    }

    @Inject
    public PostRelatedResource(PostRelated related) {
        this.related = related;
    }

    @GET
    public Response list(
            @PathParam("address") String address, @Context UriInfo uri, @Context HttpServletRequest request) {
        return related.list(address, Parameters.of(uri), request);
    }
}
