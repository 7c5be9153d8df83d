package org.lectern.web.admin.exporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.web.BaseUrl;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.exporting.ExportFormats;
import org.lectern.web.exporting.PreparedExports;
import org.lectern.web.exporting.WrittenExports;

/** {@code /admin/exports/NAME}: the site in a format, as a file that is whole when it begins; with {@code ?prepared=true} the one that was prepared. */
@WebServlet("/admin/exports/*")
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger("org.lectern.admin");

    private final transient ExportFormats formats;
    private final transient WrittenExports exports;
    private final transient PreparedExports prepared;
    private final transient BaseUrl baseUrl;
    private final transient AdminAudit audit;

    @Inject
    public ExportServlet(
            ExportFormats formats,
            WrittenExports exports,
            PreparedExports prepared,
            BaseUrl baseUrl,
            AdminAudit audit) {
        this.formats = formats;
        this.exports = exports;
        this.prepared = prepared;
        this.baseUrl = baseUrl;
        this.audit = audit;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<ExportFormat> format = formats.find(name);
        if (format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        audit.note(AdminAudit.who(request), "export.read", Optional.empty());
        boolean isPrepared =
                Optional.ofNullable(request.getParameter("prepared")).isPresent();
        Optional<WrittenExports.Written> ready = isPrepared ? prepared.open(name) : Optional.empty();
        WrittenExports.Written written =
                ready.isPresent() ? ready.get() : exports.write(format.get(), baseUrl.of(request));
        try (InputStream bytes = written.bytes()) {
            response.setContentType(format.get().mediaType());
            response.setContentLengthLong(written.length());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + format.get().fileName() + '"');
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            bytes.transferTo(response.getOutputStream());
        }
        LOG.log(Level.INFO, "export.downloaded format={0} by={1}", name, request.getRemoteUser());
    }
}
