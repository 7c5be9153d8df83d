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
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.importing.ImportFolders;
import org.lectern.importing.ImportRun;
import org.lectern.importing.StartImport;
import org.lectern.importing.SteerImport;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.security.Caller;

/** {@code /api/v1/imports}. */
@Dependent
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final String WRITE = "imports:write";

    private final StartImport starting;
    private final SteerImport steering;
    private final ImportFolders folders;
    private final ImportAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public ImportsResource() {
        this(null, null, null, null);
    }

    @Inject
    public ImportsResource(StartImport starting, SteerImport steering, ImportFolders folders, ImportAnswers answers) {
        this.starting = starting;
        this.steering = steering;
        this.folders = folders;
        this.answers = answers;
    }

    @POST
    @NeedsScope(WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(List<EntityPart> parts, @Context UriInfo uri, @Context HttpServletRequest request)
            throws IOException {
        Parameters.of(uri).requireKnown(Set.of());
        ImportForm form = ImportForm.of(parts);
        return answers.begun(starting.start(form.fileName(), form.bytes(), form.dryRun(), by(request)), request);
    }

    /** Reads a folder on the server's disk, once more. */
    @POST
    @NeedsScope(WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response folder(Document body, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        FolderRequest wanted = FolderRequest.of(body);
        ImportRun run = starting.folder(wanted.folder(), wanted.dryRun(), by(request))
                .orElseThrow(() -> wanted.unknown(folders.names()));
        return answers.begun(run, request);
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

    /** What became of each piece; {@code format}, {@code outcome}. */
    @GET
    @Path("/{id}/report")
    @NeedsScope(WRITE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response report(@PathParam("id") String id, @Context UriInfo uri) {
        return answers.report(id, Parameters.of(uri));
    }

    /** Imports for real what a dry run told of. */
    @POST
    @Path("/{id}/start")
    @NeedsScope(WRITE)
    public Response start(@PathParam("id") String id, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.started(id, steering.start(id, by(request)), request);
    }

    @POST
    @Path("/{id}/pause")
    @NeedsScope(WRITE)
    public Response pause(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.steered(id, steering.pause(id));
    }

    @POST
    @Path("/{id}/resume")
    @NeedsScope(WRITE)
    public Response resume(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.steered(id, steering.resume(id));
    }

    @POST
    @Path("/{id}/cancel")
    @NeedsScope(WRITE)
    public Response cancel(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.steered(id, steering.cancel(id));
    }

    private static String by(HttpServletRequest request) {
        return Caller.of(request).map(Caller::name).orElse("");
    }
}
