package org.lectern.web.api.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindDocument;
import org.lectern.post.kind.KindSchema;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;

/** Kinds as the API shows them. */
@ApplicationScoped
public class KindRepresentation {
    private final BaseUrl baseUrl;

    /** For the container's proxy. */
    protected KindRepresentation() {
        this(null);
    }

    @Inject
    public KindRepresentation(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    Document of(Kind kind, HttpServletRequest request) {
        Document declared = KindDocument.of(kind);
        Document shown = Document.of("name", kind.name());
        for (var field : declared.fields().entrySet()) {
            shown = shown.with(field.getKey(), field.getValue());
        }
        return shown.with("builtIn", kind.builtIn())
                .with("version", kind.version())
                .with("schema", baseUrl.of(request) + schemaPath(kind));
    }

    Document of(List<Kind> kinds, HttpServletRequest request) {
        return Document.of(
                "items", kinds.stream().map(kind -> of(kind, request)).toList());
    }

    /** The schema names this very version: what it says never changes. */
    static Document schema(Kind kind) {
        return KindSchema.of(kind, schemaPath(kind));
    }

    String address(Kind kind, HttpServletRequest request) {
        return baseUrl.of(request) + path(kind);
    }

    private static String schemaPath(Kind kind) {
        return path(kind) + "/schema?version=" + kind.version();
    }

    private static String path(Kind kind) {
        return ApiApplication.PATH + "/kinds/" + kind.name();
    }
}
