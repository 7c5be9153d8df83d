package org.lectern.web.api.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.migration.MigrateKind;
import org.lectern.post.kind.migration.MigrateResult;
import org.lectern.web.api.bulk.BulkAnswers;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.security.Caller;

/** Changes of kinds with all their posts, each a bulk change: planned here, started and undone like any other. */
@ApplicationScoped
public class KindMigrations {
    private final Kinds kinds;
    private final MigrateKind migrating;
    private final BulkAnswers answers;

    /** For the container's proxy. */
    protected KindMigrations() {
        this(null, null, null);
    }

    @Inject
    public KindMigrations(Kinds kinds, MigrateKind migrating, BulkAnswers answers) {
        this.kinds = kinds;
        this.migrating = migrating;
        this.answers = answers;
    }

    Response plan(String name, KindPrecondition precondition, Document body, HttpServletRequest request) {
        Kind kind = kinds.find(name).orElseThrow(() -> KindReads.missing(name, Optional.empty()));
        long expected = precondition.expectedVersion(Optional.of(kind)).orElseThrow();
        String by = Caller.of(request).map(Caller::name).orElse("");
        MigrateResult result = migrating.plan(name, body, expected, by);
        if (result instanceof MigrateResult.Planned planned) {
            return answers.planned(planned.change(), request);
        }
        if (result instanceof MigrateResult.Rejected rejected) {
            throw new ProblemException(Problem.rejected(rejected.violations()));
        }
        if (result instanceof MigrateResult.Conflict conflict) {
            throw KindPrecondition.stale(conflict.current());
        }
        throw KindReads.missing(name, Optional.empty());
    }
}
