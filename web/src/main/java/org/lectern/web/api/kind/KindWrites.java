package org.lectern.web.api.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.post.Slug;
import org.lectern.post.kind.DeclareKind;
import org.lectern.post.kind.DeclareResult;
import org.lectern.post.kind.DeleteKind;
import org.lectern.post.kind.DeleteKindResult;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Violation;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.json.JsonText;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Writes of kinds: what is declared, which version it means, how it ended. */
@ApplicationScoped
public class KindWrites {
    private final Kinds kinds;
    private final DeclareKind declaring;
    private final DeleteKind deleting;
    private final KindRepresentation representation;
    private final JsonText json;

    /** For the container's proxy. */
    protected KindWrites() {
        this(null, null, null, null, null);
    }

    @Inject
    public KindWrites(
            Kinds kinds, DeclareKind declaring, DeleteKind deleting, KindRepresentation representation, JsonText json) {
        this.kinds = kinds;
        this.declaring = declaring;
        this.deleting = deleting;
        this.representation = representation;
        this.json = json;
    }

    /** Under the name that the body states, else under one that its label makes. */
    Response create(Document body, HttpServletRequest request) {
        String name = body.text("name")
                .or(() -> body.text("label").flatMap(Slug::from).map(Slug::text))
                .orElse("");
        if (kinds.find(name).isPresent()) {
            throw taken(name);
        }
        DeclareResult result = declaring.declare(name, body, OptionalLong.empty());
        if (result instanceof DeclareResult.Declared done) {
            return declared(done, request);
        }
        if (result instanceof DeclareResult.Rejected rejected) {
            throw new ProblemException(Problem.rejected(rejected.violations()));
        }
        throw taken(name);
    }

    private static ProblemException taken(String name) {
        Violation violation = new Violation("/name", "is the name of another kind: '" + name + "'");
        return new ProblemException(Problem.rejected(ProblemType.CONFLICT, List.of(violation)));
    }

    Response declare(String name, KindPrecondition precondition, Document body, HttpServletRequest request) {
        OptionalLong expected = precondition.expectedVersion(kinds.find(name));
        DeclareResult result = declaring.declare(name, body, expected);
        if (result instanceof DeclareResult.Declared done) {
            return declared(done, request);
        }
        if (result instanceof DeclareResult.Rejected rejected) {
            throw new ProblemException(Problem.rejected(rejected.violations()));
        }
        if (result instanceof DeclareResult.Conflict conflict) {
            throw KindPrecondition.stale(conflict.current());
        }
        throw ProblemException.of(ProblemType.VERSION_CONFLICT, "There is no such kind any more.");
    }

    Response delete(String name, KindPrecondition precondition) {
        Kind kind = kinds.find(name).orElseThrow(() -> KindReads.missing(name, Optional.empty()));
        if (kind.builtIn()) {
            throw inTheWay(new DeleteKindResult.BuiltIn());
        }
        long expected = precondition.expectedVersion(Optional.of(kind)).orElseThrow();
        DeleteKindResult result = deleting.delete(name, expected);
        if (result instanceof DeleteKindResult.Deleted) {
            return Response.noContent().build();
        }
        if (result instanceof DeleteKindResult.Conflict conflict) {
            throw KindPrecondition.stale(conflict.current());
        }
        if (result instanceof DeleteKindResult.Missing) {
            throw KindReads.missing(name, Optional.empty());
        }
        throw inTheWay(result);
    }

    private Response declared(DeclareResult.Declared done, HttpServletRequest request) {
        Kind kind = done.kind();
        byte[] body = json.bytes(representation.of(kind, request));
        Response.ResponseBuilder answer = done.isNew() && !kind.builtIn()
                ? Response.created(URI.create(representation.address(kind, request)))
                : Response.ok();
        return answer.entity(body)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, EntityTags.of(body, kind.version()))
                .build();
    }

    private static ProblemException inTheWay(DeleteKindResult result) {
        if (result instanceof DeleteKindResult.InUse use) {
            String some = use.some().stream()
                    .map(post -> post.label() + " (" + post.id().text() + ")")
                    .collect(Collectors.joining(", "));
            return ProblemException.of(
                    ProblemType.CONFLICT,
                    "Posts have this kind: " + use.count() + ", those in the trash included, such as " + some
                            + ". Give them another kind first.");
        }
        return ProblemException.of(
                ProblemType.CONFLICT,
                "Lectern brings this kind; its fields can be taken away, but not the kind itself.");
    }
}
