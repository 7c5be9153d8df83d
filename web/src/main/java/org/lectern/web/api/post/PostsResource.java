package org.lectern.web.api.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.PostSteering.Action;
import org.lectern.web.api.post.batch.PostBatches;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.json.DocumentBodies;

/** {@code /api/v1/posts}. */
@Dependent
@Path("/posts")
@Produces(MediaType.APPLICATION_JSON)
public class PostsResource {
    private static final String WRITE = "posts:write";
    private static final String PUBLISH = "posts:publish";

    private final PostReads reads;
    private final PostWrites writes;
    private final PostBatches batches;
    private final PostSteering steering;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostsResource() {
        this(null, null, null, null);
    }

    @Inject
    public PostsResource(PostReads reads, PostWrites writes, PostBatches batches, PostSteering steering) {
        this.reads = reads;
        this.writes = writes;
        this.batches = batches;
        this.steering = steering;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.list(Parameters.of(uri), request);
    }

    @GET
    @Path("/{address}")
    public Response one(
            @PathParam("address") String address, @Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.one(address, Parameters.of(uri), request);
    }

    @POST
    @NeedsScope(WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        return writes.create(body, request);
    }

    /** Many changes at once. It takes the other methods of this address away: a post whose slug is "batch" is reached by its id. */
    @POST
    @Path("/batch")
    @NeedsScope(WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response batch(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        return batches.run(body, request);
    }

    /** At once, or at the instant that the body names: {@code {"published": "..."}}. */
    @POST
    @Path("/{id}/publish")
    @NeedsScope({WRITE, PUBLISH})
    @Consumes(MediaType.WILDCARD)
    public Response publish(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return steer(Action.PUBLISH, id, ifMatch, body, uri, request);
    }

    /** At the instant to come that the body names. */
    @POST
    @Path("/{id}/schedule")
    @NeedsScope({WRITE, PUBLISH})
    @Consumes(MediaType.WILDCARD)
    public Response schedule(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return steer(Action.SCHEDULE, id, ifMatch, body, uri, request);
    }

    /** What was published is withdrawn, what was scheduled is a draft. */
    @POST
    @Path("/{id}/withdraw")
    @NeedsScope({WRITE, PUBLISH})
    @Consumes(MediaType.WILDCARD)
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return steer(Action.WITHDRAW, id, ifMatch, body, uri, request);
    }

    /** Out of the trash. */
    @POST
    @Path("/{id}/restore")
    @NeedsScope({WRITE, PUBLISH})
    @Consumes(MediaType.WILDCARD)
    public Response restore(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        return steer(Action.RESTORE, id, ifMatch, body, uri, request);
    }

    @PUT
    @Path("/{id}")
    @NeedsScope(WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        return writes.replace(id, ifMatch, body, request);
    }

    @PATCH
    @Path("/{id}")
    @NeedsScope(WRITE)
    @Consumes({DocumentBodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        return writes.patch(id, ifMatch, body, request);
    }

    @DELETE
    @Path("/{id}")
    @NeedsScope(WRITE)
    public Response delete(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        return writes.delete(id, ifMatch, request);
    }

    /** @param body may be empty */
    private Response steer(
            Action action, String id, String ifMatch, byte[] body, UriInfo uri, HttpServletRequest request) {
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        return steering.answer(action, id, ifMatch, Optional.ofNullable(body).orElse(new byte[0]), request);
    }
}
