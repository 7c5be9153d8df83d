package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Violation;

/** Mends what was found, in one of the ways that its check offers, and looks at once whether it is mended. */
@ApplicationScoped
public class FixFinding {
    private static final Logger LOG = System.getLogger(FixFinding.class.getName());

    private final Findings findings;
    private final Checks checks;
    private final SecondLook secondLook;
    private final Ledger ledger;

    /** For the container's proxy. */
    protected FixFinding() {
        this(null, null, null, null);
    }

    @Inject
    public FixFinding(Findings findings, Checks checks, SecondLook secondLook, Ledger ledger) {
        this.findings = findings;
        this.checks = checks;
        this.secondLook = secondLook;
        this.ledger = ledger;
    }

    /** How mending ends. */
    public sealed interface Answer {
        /** @param finding as it is now: fixed, or still there for another reason */
        record Mended(Finding finding) implements Answer {}

        record Missing() implements Answer {}

        /** @param fixes the names of those that there are */
        record UnknownFix(List<String> fixes) implements Answer {}

        /** @param finding as it is now; there was nothing to mend in that place, or it can't be mended from here */
        record NothingToMend(Finding finding) implements Answer {}

        record Rejected(List<Violation> violations) implements Answer {}

        record Conflict() implements Answer {}
    }

    public Answer fix(String id, String fixName, Document values, String by) {
        Optional<Finding> found = findings.find(id);
        Optional<Check> check =
                found.flatMap(finding -> checks.find(finding.sighting().check()));
        if (check.isEmpty()) {
            return new Answer.Missing();
        }
        Optional<Fix> fix = check.get().fixes().stream()
                .filter(each -> each.name().equals(fixName))
                .findFirst();
        if (fix.isEmpty()) {
            return new Answer.UnknownFix(
                    check.get().fixes().stream().map(Fix::name).toList());
        }
        Change change = Change.by(by, Channel.MENDING)
                .because(check.get().label() + ": " + fix.get().label());
        Fix.Result result = fix.get().apply(found.get(), values, change);
        LOG.log(Level.INFO, "housekeeping.fix id={0} fix={1} by={2} result={3}", id, fixName, by, result);
        return answer(result, check.get(), found.get());
    }

    private Answer answer(Fix.Result result, Check check, Finding finding) {
        if (result instanceof Fix.Result.Rejected rejected) {
            return new Answer.Rejected(rejected.violations());
        }
        if (result instanceof Fix.Result.Conflict) {
            return new Answer.Conflict();
        }
        boolean isMended = result instanceof Fix.Result.Mended;
        lookAgain(check, finding, isMended);
        Finding now = findings.find(finding.id()).orElse(finding);
        return isMended ? new Answer.Mended(now) : new Answer.NothingToMend(now);
    }

    /** Where a check can't look at one thing alone, the fix is believed; the next run looks. */
    private void lookAgain(Check check, Finding finding, boolean isMended) {
        Optional<Finding> now = findings.find(finding.id()).filter(each -> each.state() != Finding.State.FIXED);
        if (now.isEmpty()) {
            return;
        }
        if (check instanceof PostsCheck each) {
            secondLook.at(each, List.of(now.get()), finding.run());
        } else if (isMended) {
            ledger.gone(List.of(now.get()), finding.run());
        }
    }
}
