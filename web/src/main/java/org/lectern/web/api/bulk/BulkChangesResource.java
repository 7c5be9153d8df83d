package org.lectern.web.api.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.lectern.bulk.SteerBulkChange;
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;

/** {@code /api/v1/bulk-changes}. */
@Dependent
@Path("/bulk-changes")
@Produces(MediaType.APPLICATION_JSON)
public class BulkChangesResource {
    private static final String WRITE = "posts:write";

    private final BulkPlans plans;
    private final SteerBulkChange steering;
    private final BulkAccess access;
    private final BulkAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public BulkChangesResource() {
        this(null, null, null, null);
    }

    @Inject
    public BulkChangesResource(BulkPlans plans, SteerBulkChange steering, BulkAccess access, BulkAnswers answers) {
        this.plans = plans;
        this.steering = steering;
        this.access = access;
        this.answers = answers;
    }

    /** Says what would be done; nothing is, before it is started. */
    @POST
    @NeedsScope(WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.planned(plans.plan(body, request), request);
    }

    /** Newest first; {@code limit}, {@code after}. */
    @GET
    @NeedsScope(WRITE)
    public Response list(@Context UriInfo uri) {
        return answers.list(Parameters.of(uri));
    }

    @GET
    @Path("/{id}")
    @NeedsScope(WRITE)
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.one(id);
    }

    /** What became of each post; {@code outcome}, {@code limit}, {@code after}. */
    @GET
    @Path("/{id}/steps")
    @NeedsScope(WRITE)
    public Response steps(@PathParam("id") String id, @Context UriInfo uri) {
        return answers.steps(id, Parameters.of(uri));
    }

    @POST
    @Path("/{id}/start")
    @NeedsScope(WRITE)
    public Response start(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        access.require(id, request);
        return answers.steered(id, steering.start(id));
    }

    @POST
    @Path("/{id}/cancel")
    @NeedsScope(WRITE)
    public Response cancel(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        access.require(id, request);
        return answers.steered(id, steering.cancel(id));
    }

    @POST
    @Path("/{id}/undo")
    @NeedsScope(WRITE)
    public Response undo(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        access.require(id, request);
        return answers.steered(id, steering.undo(id));
    }
}
