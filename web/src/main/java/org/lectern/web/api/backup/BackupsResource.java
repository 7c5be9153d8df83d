package org.lectern.web.api.backup;

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
import org.lectern.backup.BackupFolder;
import org.lectern.backup.TakeBackup;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.audit.Audited;
import org.lectern.web.api.security.NeedsScope;

/** {@code /api/v1/backups}. */
@Dependent
@Path("/backups")
@Produces(MediaType.APPLICATION_JSON)
public class BackupsResource {
    private static final String ADMIN = "admin";

    private final TakeBackup taking;
    private final BackupFolder folder;
    private final BackupAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public BackupsResource() {
        this(null, null, null);
    }

    @Inject
    public BackupsResource(TakeBackup taking, BackupFolder folder, BackupAnswers answers) {
        this.taking = taking;
        this.folder = folder;
        this.answers = answers;
    }

    /** Answers when the backup is whole. */
    @POST
    @NeedsScope(ADMIN)
    public Response take(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.result(taking.take(), request);
    }

    /** Newest first. */
    @GET
    @NeedsScope(ADMIN)
    public Response list(@Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.list(folder.newestFirst());
    }

    @GET
    @Audited
    @Path("/{name}")
    @NeedsScope(ADMIN)
    @Produces({BackupAnswers.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    public Response one(@PathParam("name") String name, @Context UriInfo uri) {
        Parameters.of(uri).requireKnown(Set.of());
        return answers.file(folder.find(name).orElseThrow(() -> BackupAnswers.unknown(name)));
    }
}
