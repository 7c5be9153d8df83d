package org.lectern.reference;

import java.util.List;

/** Deletes an event, a series or a person that nothing refers to. */
public final class DeleteReferent {
    private final Register register;

    public DeleteReferent(Register register) {
        this.register = register;
    }

    /** How it ended. */
    public sealed interface Result {
        record Deleted() implements Result {}

        /** Something refers to it. */
        record InUse(Usage usage) implements Result {}

        /** Others are merged into it; they have to be themselves again first. */
        record HasMerged(List<Referent> merged) implements Result {
            public HasMerged {
                merged = List.copyOf(merged);
            }
        }

        /** It is no longer what it was. @param current what it is now */
        record Stale(Referent current) implements Result {}

        record Missing() implements Result {}
    }

    public Result delete(Referent referent) {
        List<Referent> merged = register.referents().findAllMergedInto(referent.id());
        if (!merged.isEmpty()) {
            return new Result.HasMerged(merged);
        }
        Usage usage = register.usage(referent);
        if (usage.count() > 0) {
            return new Result.InUse(usage);
        }
        ReferentResult result = register.referents().delete(referent);
        if (result instanceof ReferentResult.Stale stale) {
            return new Result.Stale(stale.current());
        }
        return result instanceof ReferentResult.Stored ? new Result.Deleted() : new Result.Missing();
    }
}
