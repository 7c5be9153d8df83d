package org.lectern.web.api.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.lectern.web.api.Parameters;

/** {@code /api/v1/archive}. */
@Dependent
@Path("/archive")
@Produces(MediaType.APPLICATION_JSON)
public class ArchiveResource {
    private final StatisticsAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public ArchiveResource() {
        this(null);
    }

    @Inject
    public ArchiveResource(StatisticsAnswers answers) {
        this.answers = answers;
    }

    @GET
    public Response archive(@Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.archive();
    }
}
