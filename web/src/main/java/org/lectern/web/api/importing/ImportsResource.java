package org.lectern.web.api.importing;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;
import org.lectern.importing.StartImport;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** {@code /api/v1/imports}. */
@Dependent
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final String WRITE = "imports:write";

    private final StartImport starting;
    private final ImportRuns runs;
    private final BaseUrl baseUrl;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public ImportsResource() {
        this(null, null, null);
    }

    @Inject
    public ImportsResource(StartImport starting, ImportRuns runs, BaseUrl baseUrl) {
        this.starting = starting;
        this.runs = runs;
        this.baseUrl = baseUrl;
    }

    @POST
    @NeedsScope(WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(List<EntityPart> parts, @Context UriInfo uri, @Context HttpServletRequest request)
            throws IOException {
        Parameters.of(uri).requireKnown(Set.of());
        ImportForm form = ImportForm.of(parts);
        String by = Caller.of(request).map(Caller::name).orElse("");
        ImportRun run = starting.start(form.fileName(), form.bytes(), form.dryRun(), by);
        URI location = URI.create(baseUrl.of(request) + ApiApplication.PATH + "/imports/" + run.id());
        return Response.accepted(ImportRepresentation.of(run))
                .location(location)
                .build();
    }

    @GET
    @Path("/{id}")
    @NeedsScope(WRITE)
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        ImportRun run = runs.find(id)
                .orElseThrow(() ->
                        ProblemException.of(ProblemType.NOT_FOUND, "There is no import with the id '" + id + "'."));
        return Response.ok(ImportRepresentation.of(run))
                .header("Cache-Control", "no-store")
                .build();
    }
}
