package org.lectern.web.api.reference;

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
import org.lectern.reference.Register;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.json.DocumentBodies;

/** What the addresses of events, series and people have in common. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ReferentsResource {
    private static final String WRITE = "posts:write";
    private static final String REFERENCES = "references:write";

    private final Register register;
    private final ReferentReads reads;
    private final ReferentWrites writes;

    protected ReferentsResource(Register register, ReferentReads reads, ReferentWrites writes) {
        this.register = register;
        this.reads = reads;
        this.writes = writes;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.list(register, Parameters.of(uri), request);
    }

    @GET
    @Path("/{slug}")
    public Response one(@PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.one(register, slug, Parameters.of(uri), request);
    }

    @POST
    @NeedsScope({WRITE, REFERENCES})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.create(register, body, request);
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
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.put(register, slug, ifMatch, ifNoneMatch, body, request);
    }

    @PATCH
    @Path("/{slug}")
    @NeedsScope({WRITE, REFERENCES})
    @Consumes({DocumentBodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") String ifMatch,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.patch(register, slug, ifMatch, body, request);
    }

    @DELETE
    @Path("/{slug}")
    @NeedsScope({WRITE, REFERENCES})
    public Response delete(
            @PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.delete(register, slug, ifMatch);
    }

    @POST
    @Path("/{slug}/merge")
    @NeedsScope({WRITE, REFERENCES})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(
            @PathParam("slug") String slug, Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.merge(register, slug, body, request);
    }

    @POST
    @Path("/{slug}/unmerge")
    @NeedsScope({WRITE, REFERENCES})
    public Response unmerge(@PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.unmerge(register, slug, request);
    }
}
