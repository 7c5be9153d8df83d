package org.lectern.web.api.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.lectern.web.json.DocumentBodies;

/** {@code /api/v1/webhooks}: who is told of changes, and how that goes. For administrators: Lectern sends where they say. */
@Dependent
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
    private static final String ADMIN = "admin";

    private final WebhookReads reads;
    private final WebhookWrites writes;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public WebhooksResource() {
        this(null, null);
    }

    @Inject
    public WebhooksResource(WebhookReads reads, WebhookWrites writes) {
        this.reads = reads;
        this.writes = writes;
    }

    @GET
    @NeedsScope(ADMIN)
    public Response list(@Context UriInfo uri) {
        requireNone(uri);
        return reads.list();
    }

    /** The answer shows the secret, once. */
    @POST
    @NeedsScope(ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        requireNone(uri);
        return writes.create(body, request);
    }

    @GET
    @Path("/{id}")
    @NeedsScope(ADMIN)
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        requireNone(uri);
        return reads.one(id, request);
    }

    @PATCH
    @Path("/{id}")
    @NeedsScope(ADMIN)
    @Consumes({DocumentBodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Document patch, @Context UriInfo uri) {
        requireNone(uri);
        return writes.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @NeedsScope(ADMIN)
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @Context UriInfo uri) {
        requireNone(uri);
        return writes.delete(id, ifMatch);
    }

    /** A new one, shown once; the former one signs beside it for a day. */
    @POST
    @Path("/{id}/secret")
    @NeedsScope(ADMIN)
    public Response renewSecret(@PathParam("id") String id, @Context UriInfo uri) {
        requireNone(uri);
        return writes.renewSecret(id);
    }

    @POST
    @Path("/{id}/ping")
    @NeedsScope(ADMIN)
    public Response ping(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        requireNone(uri);
        return writes.ping(id, request);
    }

    /** Newest first; {@code state}, {@code limit}, {@code after}. */
    @GET
    @Path("/{id}/deliveries")
    @NeedsScope(ADMIN)
    public Response deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        return reads.deliveries(id, Parameters.of(uri));
    }

    @GET
    @Path("/{id}/deliveries/{delivery}")
    @NeedsScope(ADMIN)
    public Response delivery(@PathParam("id") String id, @PathParam("delivery") String delivery, @Context UriInfo uri) {
        requireNone(uri);
        return reads.delivery(id, delivery);
    }

    /** Whatever became of it. */
    @POST
    @Path("/{id}/deliveries/{delivery}/redeliver")
    @NeedsScope(ADMIN)
    public Response redeliver(
            @PathParam("id") String id,
            @PathParam("delivery") String delivery,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        requireNone(uri);
        return writes.redeliver(id, delivery, request);
    }

    /** All that were given up. */
    @POST
    @Path("/{id}/redeliver")
    @NeedsScope(ADMIN)
    public Response redeliverDead(@PathParam("id") String id, @Context UriInfo uri) {
        requireNone(uri);
        return writes.redeliverDead(id);
    }

    private static void requireNone(UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
    }
}
