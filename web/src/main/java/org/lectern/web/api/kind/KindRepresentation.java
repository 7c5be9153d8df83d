package org.lectern.web.api.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindDocument;
import org.lectern.post.kind.KindSchema;
import org.lectern.statistics.Statistics;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;

/** Kinds as the API shows them. */
@ApplicationScoped
public class KindRepresentation {
    private final Statistics statistics;
    private final BaseUrl baseUrl;
    private final Clock clock;

    /** For the container's proxy. */
    protected KindRepresentation() {
        this(null, null, null);
    }

    @Inject
    public KindRepresentation(Statistics statistics, BaseUrl baseUrl, Clock clock) {
        this.statistics = statistics;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    Document of(Kind kind, HttpServletRequest request) {
        return of(kind, posts(), request);
    }

    Document of(List<Kind> kinds, HttpServletRequest request) {
        Map<String, Long> posts = posts();
        return Document.of(
                "items", kinds.stream().map(kind -> of(kind, posts, request)).toList());
    }

    /** How many posts of each kind anybody may read. */
    private Map<String, Long> posts() {
        return statistics.of(clock.instant()).byKind();
    }

    private Document of(Kind kind, Map<String, Long> posts, HttpServletRequest request) {
        Document declared = KindDocument.of(kind);
        Document shown = Document.of("name", kind.name());
        shown = shown.withAll(declared);
        return shown.with("builtIn", kind.builtIn())
                .with("version", kind.version())
                .with("migration", kind.migration().orElse(null))
                .with("posts", posts.getOrDefault(kind.name(), 0L))
                .with("schema", baseUrl.of(request) + schemaPath(kind));
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
