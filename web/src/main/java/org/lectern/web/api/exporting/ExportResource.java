package org.lectern.web.api.exporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.audit.Audited;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.exporting.ExportFormats;
import org.lectern.web.exporting.WrittenExports;

/** {@code /api/v1/export?format=}: the whole site as one file, which is whole when it begins. */
@Dependent
@Path("/export")
public class ExportResource {
    private static final String FORMAT = "format";

    private final ExportFormats formats;
    private final WrittenExports exports;
    private final BaseUrl baseUrl;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public ExportResource() {
        this(null, null, null);
    }

    @Inject
    public ExportResource(ExportFormats formats, WrittenExports exports, BaseUrl baseUrl) {
        this.formats = formats;
        this.exports = exports;
        this.baseUrl = baseUrl;
    }

    /** Whoever may bring everything in may take everything out. */
    @GET
    @Audited
    @NeedsScope({"export:read", "imports:write"})
    public Response export(@Context UriInfo uri, @Context HttpServletRequest request) throws IOException {
        Parameters parameters = Parameters.of(uri);
        parameters.requireKnown(Set.of(FORMAT));
        ExportFormat format = parameters
                .one(FORMAT)
                .flatMap(formats::find)
                .orElseThrow(() -> Parameters.bad(FORMAT, "has to be one of " + names()));
        WrittenExports.Written written = exports.write(format, baseUrl.of(request));
        return Response.ok(written.bytes(), format.mediaType())
                .header("Content-Length", written.length())
                .header("Content-Disposition", "attachment; filename=\"" + format.fileName() + '"')
                .header("Cache-Control", "no-store")
                .build();
    }

    private String names() {
        return formats.all().stream().map(ExportFormat::name).collect(Collectors.joining(", "));
    }
}
