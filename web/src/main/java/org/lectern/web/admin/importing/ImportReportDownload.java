package org.lectern.web.admin.importing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.lectern.importing.ImportEntries;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;
import org.lectern.web.importing.ReportFormat;

/** The whole report of an import as a file, for who is logged in: {@code /admin/import-report?id=ID&format=csv}. */
@WebServlet("/admin/import-report")
public class ImportReportDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient ImportRuns runs;
    private final transient ImportEntries entries;
    private final transient ReportFormat formats;

    /** The servlet specification wants one; CDI makes the instance. */
    public ImportReportDownload() {
        this(null, null, null);
    }

    @Inject
    public ImportReportDownload(ImportRuns runs, ImportEntries entries, ReportFormat formats) {
        this.runs = runs;
        this.entries = entries;
        this.formats = formats;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String format = Optional.ofNullable(request.getParameter("format")).orElse("csv");
        Optional<ImportRun> run =
                Optional.ofNullable(request.getParameter("id")).flatMap(runs::find);
        if (run.isEmpty() || !format.equals("csv") && !format.equals("json")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String id = run.get().id();
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + '.' + format + '"');
        if (format.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            formats.csv(entries.all(id), response.getOutputStream());
            return;
        }
        response.setContentType("application/json");
        formats.json(entries.all(id), response.getOutputStream());
    }
}
