package org.lectern.web.api.tag;

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
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.json.DocumentBodies;

/** {@code /api/v1/tags}. */
@Dependent
@Path("/tags")
@Produces(MediaType.APPLICATION_JSON)
public class TagsResource {
    private static final String WRITE = "posts:write";
    private static final String REFERENCES = "references:write";

    private final TagReads reads;
    private final TagWrites writes;
    private final TagMerges merges;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public TagsResource() {
        this(null, null, null);
    }

    @Inject
    public TagsResource(TagReads reads, TagWrites writes, TagMerges merges) {
        this.reads = reads;
        this.writes = writes;
        this.merges = merges;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.list(Parameters.of(uri), request);
    }

    @GET
    @Path("/{slug}")
    public Response one(@PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.one(slug, Parameters.of(uri), request);
    }

    @POST
    @NeedsScope({WRITE, REFERENCES})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.create(body, request);
    }

    @PUT
    @Path("/{slug}")
    @NeedsScope({WRITE, REFERENCES})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            Document body,
            @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.put(slug, ifMatch, ifNoneMatch, body);
    }

    @PATCH
    @Path("/{slug}")
    @NeedsScope({WRITE, REFERENCES})
    @Consumes({DocumentBodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") String ifMatch,
            Document body,
            @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.patch(slug, ifMatch, body);
    }

    @DELETE
    @Path("/{slug}")
    @NeedsScope({WRITE, REFERENCES})
    public Response delete(
            @PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.delete(slug, ifMatch);
    }

    /** Answers with the bulk change that is to be started. */
    @POST
    @Path("/{slug}/merge")
    @NeedsScope(WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(
            @PathParam("slug") String slug, Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return merges.plan(slug, body, request);
    }
}
