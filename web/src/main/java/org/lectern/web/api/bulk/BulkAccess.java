package org.lectern.web.api.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.lectern.bulk.BulkChanges;
import org.lectern.bulk.Operations;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** Who may steer which bulk change. */
@ApplicationScoped
public class BulkAccess {
    private static final String ADMIN = "admin";

    private final BulkChanges changes;
    private final Operations operations;

    /** For the container's proxy. */
    protected BulkAccess() {
        this(null, null);
    }

    @Inject
    public BulkAccess(BulkChanges changes, Operations operations) {
        this.changes = changes;
        this.operations = operations;
    }

    /** Ends the request if the change is one for administrators and the caller is none. */
    void require(String id, HttpServletRequest request) {
        boolean isForAdministrators =
                changes.find(id).filter(operations::changesTheSite).isPresent();
        boolean mayAdminister =
                Caller.of(request).filter(caller -> caller.may(ADMIN)).isPresent();
        if (isForAdministrators && !mayAdminister) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "This bulk change changes a kind, too; it needs a token with the scope 'admin'.");
        }
    }
}
