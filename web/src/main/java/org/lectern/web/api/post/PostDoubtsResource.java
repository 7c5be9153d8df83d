package org.lectern.web.api.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;

/** {@code /api/v1/posts/{id}/doubts}. */
@Dependent
@Path("/posts/{id}/doubts")
@Produces(MediaType.APPLICATION_JSON)
public class PostDoubtsResource {
    private final PostReview review;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostDoubtsResource() {
        this(null);
    }

    @Inject
    public PostDoubtsResource(PostReview review) {
        this.review = review;
    }

    /** Says that readings in doubt are right; answers with the post. */
    @POST
    @NeedsScope("posts:write")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response doubts(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        return review.doubts(id, ifMatch, body, request);
    }
}
