package org.lectern.web.api.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
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
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;

/** {@code /api/v1/posts/{id}/revisions}. */
@Dependent
@Path("/posts/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public class PostRevisionsResource {
    private final PostRevisions revisions;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostRevisionsResource() {
        this(null);
    }

    @Inject
    public PostRevisionsResource(PostRevisions revisions) {
        this.revisions = revisions;
    }

    /** Newest first; {@code limit}, {@code after}. */
    @GET
    public Response list(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        return revisions.list(id, Parameters.of(uri), request);
    }

    /** The post as it was. */
    @GET
    @Path("/{version}")
    public Response one(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return revisions.one(id, version, request);
    }

    /** What that version changed; {@code since}: another version than the one before it. */
    @GET
    @Path("/{version}/changes")
    public Response changes(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return revisions.changes(id, version, Parameters.of(uri), request);
    }

    @POST
    @Path("/{version}/restore")
    @NeedsScope("posts:write")
    public Response restore(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return revisions.restore(id, version, ifMatch, request);
    }
}
