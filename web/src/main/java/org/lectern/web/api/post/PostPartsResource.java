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
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;

/** {@code /api/v1/posts/{id}/parts}. */
@Dependent
@Path("/posts/{id}/parts")
@Produces(MediaType.APPLICATION_JSON)
public class PostPartsResource {
    private final PostParts parts;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostPartsResource() {
        this(null);
    }

    @Inject
    public PostPartsResource(PostParts parts) {
        this.parts = parts;
    }

    /** Makes posts of the talks in the text of notes, and answers with the notes and their parts. */
    @POST
    @NeedsScope("posts:write")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response split(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return parts.split(id, ifMatch, body, request);
    }
}
