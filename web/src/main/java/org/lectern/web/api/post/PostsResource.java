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
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.batch.PostBatches;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.json.DocumentBodies;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** {@code /api/v1/posts}. */
@Dependent
@Path("/posts")
@Produces(MediaType.APPLICATION_JSON)
public class PostsResource {
    private static final String WRITE = "posts:write";
    private static final String BATCH = "batch";

    private final PostReads reads;
    private final PostWrites writes;
    private final PostBatches batches;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public PostsResource() {
        this(null, null, null);
    }

    @Inject
    public PostsResource(PostReads reads, PostWrites writes, PostBatches batches) {
        this.reads = reads;
        this.writes = writes;
        this.batches = batches;
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

    /**
     * {@code POST /posts/batch}. A template of its own would take the other methods of this address away, and with them the post whose slug is
     * "batch".
     */
    @POST
    @Path("/{address}")
    @NeedsScope(WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response batch(
            @PathParam("address") String address,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        if (!address.equals(BATCH)) {
            Problem problem = Problem.of(ProblemType.METHOD_NOT_ALLOWED, "");
            throw new ProblemException(problem.withHeader("Allow", "GET, HEAD, PUT, PATCH, DELETE, OPTIONS"));
        }
        Parameters.of(uri).requireKnown(PostWrites.PARAMETERS);
        return batches.run(body, request);
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
}
