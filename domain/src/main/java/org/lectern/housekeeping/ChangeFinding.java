package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lectern.housekeeping.Finding.State;

/** What people decide about findings. */
@ApplicationScoped
public class ChangeFinding {
    /** Of a reason, in characters. */
    public static final int MAX_REASON = 1_000;

    private static final int TRIES = 5;

    private final Findings findings;

    /** For the container's proxy. */
    protected ChangeFinding() {
        this(null);
    }

    @Inject
    public ChangeFinding(Findings findings) {
        this.findings = findings;
    }

    /** How a decision ends. */
    public sealed interface Answer {
        /** @param finding as it is now */
        record Done(Finding finding) implements Answer {}

        record Missing() implements Answer {}

        /** @param why it can't be decided so, in words */
        record Refused(String why) implements Answer {}
    }

    /** Leaves the finding out of the queue until its evidence changes. */
    public Answer ignore(String id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            return new Answer.Refused("a reason has 1 to " + MAX_REASON + " characters");
        }
        return change(id, finding -> finding.ignored(why));
    }

    /** Takes the decision to ignore it back. */
    public Answer reopen(String id) {
        return change(id, Finding::reopened);
    }

    /** A run may see the finding at the same time: then it is read again. */
    private Answer change(String id, UnaryOperator<Finding> change) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Finding> found = findings.find(id);
            if (found.isEmpty()) {
                return new Answer.Missing();
            }
            if (found.get().state() == State.FIXED) {
                return new Answer.Refused("it is fixed: there is nothing to decide");
            }
            Finding changed = change.apply(found.get());
            if (changed.equals(found.get()) || findings.save(List.of(changed)).isEmpty()) {
                return new Answer.Done(findings.find(id).orElse(changed));
            }
        }
        return new Answer.Refused("it is being changed by somebody else just now; try again");
    }
}
