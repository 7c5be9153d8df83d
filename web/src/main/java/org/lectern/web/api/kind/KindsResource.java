package org.lectern.web.api.kind;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** {@code /api/v1/kinds}. */
@Dependent
@Path("/kinds")
@Produces(MediaType.APPLICATION_JSON)
public class KindsResource {
    private static final String ADMIN = "admin";

    private final KindReads reads;
    private final KindWrites writes;
    private final KindMigrations migrations;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public KindsResource() {
        this(null, null, null);
    }

    @Inject
    public KindsResource(KindReads reads, KindWrites writes, KindMigrations migrations) {
        this.reads = reads;
        this.writes = writes;
        this.migrations = migrations;
    }

    /** By their labels. */
    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return reads.list(request);
    }

    @GET
    @Path("/{name}")
    public Response one(@PathParam("name") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.one(name, Parameters.of(uri), request);
    }

    @GET
    @Path("/{name}/schema")
    @Produces({KindReads.SCHEMA, MediaType.APPLICATION_JSON})
    public Response schema(@PathParam("name") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        return reads.schema(name, Parameters.of(uri), request);
    }

    @POST
    @NeedsScope(ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.create(body, request);
    }

    @PUT
    @Path("/{name}")
    @NeedsScope(ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response declare(
            @PathParam("name") String name,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.declare(name, new KindPrecondition(ifMatch, ifNoneMatch), body, request);
    }

    /** Says what would become of the kind's posts; nothing does, before the bulk change is started. */
    @POST
    @Path("/{name}/migrations")
    @NeedsScope(ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response migrate(
            @PathParam("name") String name,
            @HeaderParam("If-Match") String ifMatch,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return migrations.plan(name, new KindPrecondition(ifMatch, null), body, request);
    }

    @DELETE
    @Path("/{name}")
    @NeedsScope(ADMIN)
    public Response delete(
            @PathParam("name") String name, @HeaderParam("If-Match") String ifMatch, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return writes.delete(name, new KindPrecondition(ifMatch, null));
    }
}
