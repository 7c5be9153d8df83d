package org.lectern.web.api.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.problem.Violation;
import org.lectern.reference.DeleteReferent;
import org.lectern.reference.MergeResult;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentResult;
import org.lectern.reference.Register;
import org.lectern.web.api.post.IfMatch;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** How writes of events, series and people ended: what is stored now, or a problem that says why not. */
final class Endings {
    private Endings() {}

    static Referent stored(Register register, ReferentResult result) {
        if (result instanceof ReferentResult.Stored stored) {
            return stored.referent();
        }
        if (result instanceof ReferentResult.Stale stale) {
            throw IfMatch.stale(stale.current().version(), register.singular());
        }
        if (result instanceof ReferentResult.KeyTaken) {
            Violation violation = new Violation(
                    "/slug",
                    "is or was the slug of another " + register.singular() + "; take another one, or merge the two");
            throw new ProblemException(Problem.rejected(ProblemType.CONFLICT, List.of(violation)));
        }
        if (result instanceof ReferentResult.NamesTaken taken) {
            throw new ProblemException(Problem.rejected(ProblemType.CONFLICT, taken.violations()));
        }
        if (result instanceof ReferentResult.Refused refused) {
            throw new ProblemException(Problem.rejected(List.of(new Violation("", refused.detail()))));
        }
        throw ReferentReads.missing(register, "that was just here");
    }

    static void requireDeleted(Register register, String key, DeleteReferent.Result result) {
        if (result instanceof DeleteReferent.Result.InUse used) {
            throw conflict(used.usage().sentence());
        }
        if (result instanceof DeleteReferent.Result.HasMerged holder) {
            String slugs = holder.merged().stream()
                    .map(each -> "'" + each.ownSlug().orElseGet(each::idText) + "'")
                    .collect(Collectors.joining(", "));
            throw conflict("Merged into it: " + slugs + ". Unmerge them first.");
        }
        if (result instanceof DeleteReferent.Result.Stale stale) {
            throw IfMatch.stale(stale.current().version(), register.singular());
        }
        if (result instanceof DeleteReferent.Result.Missing) {
            throw ReferentReads.missing(register, key);
        }
    }

    static Referent merged(Register register, MergeResult result) {
        if (result instanceof MergeResult.Merged merged) {
            return merged.into();
        }
        if (result instanceof MergeResult.Unmerged unmerged) {
            return unmerged.restored();
        }
        if (result instanceof MergeResult.Missing missing) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "There is no " + register.singular() + " with the slug '" + missing.key()
                            + "', or none that is merged.");
        }
        if (result instanceof MergeResult.Same same) {
            throw conflict("Both slugs mean '" + same.both().slug().orElse("") + "' already.");
        }
        if (result instanceof MergeResult.SlugInUse used) {
            throw conflict("'" + used.by().ownSlug().orElse("") + "' is the slug of '"
                    + used.by().name() + "' now; give that another slug first.");
        }
        throw conflict("Somebody else changed the same documents meanwhile; look at them, and try again.");
    }

    private static ProblemException conflict(String detail) {
        return ProblemException.of(ProblemType.CONFLICT, detail);
    }
}
