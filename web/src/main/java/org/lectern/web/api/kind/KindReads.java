package org.lectern.web.api.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.web.api.Parameters;
import org.lectern.web.cache.AnswerVersion;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Reads of kinds, as they are and as they were. */
@ApplicationScoped
public class KindReads {
    /** <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-14.1">JSON Schema's</a>. */
    static final String SCHEMA = "application/schema+json";

    private static final String VERSION = "version";

    private final Kinds kinds;
    private final KindRepresentation representation;

    /** For the container's proxy. */
    protected KindReads() {
        this(null, null);
    }

    @Inject
    public KindReads(Kinds kinds, KindRepresentation representation) {
        this.kinds = kinds;
        this.representation = representation;
    }

    Response list(HttpServletRequest request) {
        return Response.ok(representation.of(kinds.all(), request)).build();
    }

    Response one(String name, Parameters parameters, HttpServletRequest request) {
        Kind kind = find(name, parameters, request);
        return Response.ok(representation.of(kind, request)).build();
    }

    Response schema(String name, Parameters parameters, HttpServletRequest request) {
        Kind kind = find(name, parameters, request);
        return Response.ok(KindRepresentation.schema(kind)).build();
    }

    private Kind find(String name, Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Set.of(VERSION));
        Optional<Integer> version = parameters.whole(VERSION, 0, 999_999_999);
        Kind kind = version.map(number -> kinds.version(name, number))
                .orElseGet(() -> kinds.find(name))
                .orElseThrow(() -> missing(name, version));
        AnswerVersion.set(request, kind.version());
        return kind;
    }

    static ProblemException missing(String name, Optional<Integer> version) {
        String which = version.map(number -> " with a version " + number).orElse("");
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                "There is no kind '" + name + "'" + which + "; GET /api/v1/kinds lists those that there are.");
    }
}
