package org.lectern.web.api.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.lectern.backup.Backup;
import org.lectern.backup.BackupFolder;
import org.lectern.backup.BackupResult;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** What is answered about backups; nothing of it may be kept on the way. */
@ApplicationScoped
public class BackupAnswers {
    /** <a href="https://www.iana.org/assignments/media-types/application/vnd.sqlite3">SQLite's</a>. */
    static final String MEDIA_TYPE = "application/vnd.sqlite3";

    private final BackupFolder folder;
    private final BaseUrl baseUrl;

    /** For the container's proxy. */
    protected BackupAnswers() {
        this(null, null);
    }

    @Inject
    public BackupAnswers(BackupFolder folder, BaseUrl baseUrl) {
        this.folder = folder;
        this.baseUrl = baseUrl;
    }

    Response list(List<Backup> backups) {
        return unkept(Response.ok(BackupRepresentation.of(backups)));
    }

    Response result(BackupResult result, HttpServletRequest request) {
        if (result instanceof BackupResult.Taken taken) {
            return created(taken.backup(), request);
        }
        if (result instanceof BackupResult.StoreElsewhere elsewhere) {
            throw ProblemException.of(ProblemType.BACKUP_ELSEWHERE, elsewhere.remedy() + ".");
        }
        if (result instanceof BackupResult.Failed failed) {
            throw ProblemException.of(
                    ProblemType.BACKUP_FAILED, failed.why() + ". The backups that were taken before are still there.");
        }
        throw ProblemException.of(ProblemType.BACKUP_UNDER_WAY, "");
    }

    /** The file, as it is read. */
    Response file(Backup backup) {
        StreamingOutput bytes = to -> copy(backup, to);
        return unkept(Response.ok(bytes, MEDIA_TYPE)
                .header("Content-Length", backup.bytes())
                .header("Content-Disposition", "attachment; filename=\"" + backup.name() + '"'));
    }

    static ProblemException unknown(String name) {
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                "There is no backup with the name '" + name + "'; GET /api/v1/backups lists those that there are.");
    }

    private Response created(Backup backup, HttpServletRequest request) {
        URI location = URI.create(baseUrl.of(request) + ApiApplication.PATH + "/backups/" + backup.name());
        return unkept(Response.created(location).entity(BackupRepresentation.of(backup)));
    }

    private void copy(Backup backup, OutputStream to) throws IOException {
        try {
            folder.copy(backup, to);
        } catch (NoSuchFileException deletedMeanwhile) {
            throw unknown(backup.name());
        }
    }

    private static Response unkept(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").build();
    }
}
