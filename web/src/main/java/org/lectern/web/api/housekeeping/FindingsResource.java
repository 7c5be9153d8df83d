package org.lectern.web.api.housekeeping;

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
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.security.Caller;

/** {@code /api/v1/housekeeping/CHECK/findings}: what there is to mend, and what becomes of it. */
@Dependent
@Path("/housekeeping/{check}/findings")
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {
    private final FindingAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public FindingsResource() {
        this(null);
    }

    @Inject
    public FindingsResource(FindingAnswers answers) {
        this.answers = answers;
    }

    @GET
    @NeedsScope(HousekeepingResource.WRITE)
    public Response queue(@PathParam("check") String check, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        parameters.requireKnown(Set.of("state", "after", "limit"));
        return answers.queue(check, parameters);
    }

    @GET
    @Path("/{id}")
    @NeedsScope(HousekeepingResource.WRITE)
    public Response one(@PathParam("check") String check, @PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.one(check, id);
    }

    @POST
    @Path("/{id}/ignore")
    @NeedsScope(HousekeepingResource.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ignore(
            @PathParam("check") String check, @PathParam("id") String id, Document body, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.ignored(check, id, body);
    }

    @POST
    @Path("/{id}/reopen")
    @NeedsScope(HousekeepingResource.WRITE)
    public Response reopen(@PathParam("check") String check, @PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.reopened(check, id);
    }

    @POST
    @Path("/{id}/fix")
    @NeedsScope(HousekeepingResource.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response fix(
            @PathParam("check") String check,
            @PathParam("id") String id,
            Document body,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        String by = Caller.of(request).map(Caller::name).orElse("");
        return answers.fixed(check, id, body, by);
    }
}
