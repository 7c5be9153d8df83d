package org.lectern.web.api.housekeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.TreeSet;
import org.lectern.housekeeping.RunHousekeeping;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** {@code /api/v1/housekeeping}: the checks, their runs and what they gathered. */
@Dependent
@Path("/housekeeping")
@Produces(MediaType.APPLICATION_JSON)
public class HousekeepingResource {
    static final String WRITE = "posts:write";

    private static final String CHECK = "check";

    private final RunHousekeeping running;
    private final HousekeepingAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public HousekeepingResource() {
        this(null, null);
    }

    @Inject
    public HousekeepingResource(RunHousekeeping running, HousekeepingAnswers answers) {
        this.running = running;
        this.answers = answers;
    }

    /** The checks, with the lengths of their queues. */
    @GET
    @NeedsScope(WRITE)
    public Response checks(@Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.checks();
    }

    /** Which fields posts have, with values of which types, as of the last run. */
    @GET
    @Path("/fields")
    @NeedsScope(WRITE)
    public Response fields(@Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.fields();
    }

    /** Begins a run of all checks, or of those that {@code check} names. */
    @POST
    @Path("/runs")
    @NeedsScope(WRITE)
    public Response start(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = Parameters.of(uri);
        parameters.requireKnown(Set.of(CHECK));
        if (request.getContentLengthLong() > 0) {
            throw ProblemException.of(
                    ProblemType.BAD_REQUEST,
                    "A run takes no body; name its checks in the address: ?check=similar-tags");
        }
        String by = Caller.of(request).map(Caller::name).orElse("");
        return answers.started(running.start(by, new TreeSet<>(parameters.all(CHECK))), request);
    }

    /** The latest, newest first. */
    @GET
    @Path("/runs")
    @NeedsScope(WRITE)
    public Response runs(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        parameters.requireKnown(Set.of("limit"));
        return answers.runs(parameters.whole("limit", 1, 100).orElse(20));
    }

    @GET
    @Path("/runs/{id}")
    @NeedsScope(WRITE)
    public Response run(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.run(id);
    }

    /** Lets it stop soon, on whichever node it is. */
    @POST
    @Path("/runs/{id}/cancel")
    @NeedsScope(WRITE)
    public Response cancel(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.cancelled(id);
    }
}
