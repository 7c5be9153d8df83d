package org.lectern.web.admin.housekeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.housekeeping.ChangeFinding;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Findings;
import org.lectern.housekeeping.FixFinding;
import org.lectern.housekeeping.RepairLink;
import org.lectern.housekeeping.TakeBackFix;
import org.lectern.problem.Violation;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Does what somebody decided about a finding, and says in words how that ended. */
@RequestScoped
public class Mending {
    private final Findings findings;
    private final FixFinding fixing;
    private final ChangeFinding changing;
    private final RepairLink repairing;
    private final TakeBackFix takingBack;
    private final SignedIn signedIn;
    private final Texts texts;

    /** For the container's proxy. */
    protected Mending() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public Mending(
            Findings findings,
            FixFinding fixing,
            ChangeFinding changing,
            RepairLink repairing,
            TakeBackFix takingBack,
            SignedIn signedIn,
            Texts texts) {
        this.findings = findings;
        this.fixing = fixing;
        this.changing = changing;
        this.repairing = repairing;
        this.takingBack = takingBack;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /**
     * How it ended.
     *
     * @param message for people
     * @param gone the ids of the findings that are in their queue no more
     * @param undo the version that taking back starts from; empty: nothing can be taken back
     */
    public record Ending(boolean done, String message, List<String> gone, Optional<Long> undo) {
        static Ending not(String message) {
            return new Ending(false, message, List.of(), Optional.empty());
        }

        Document document() {
            return Document.of("done", done)
                    .with("message", message)
                    .with("gone", gone)
                    .with("undo", undo.orElse(null));
        }
    }

    public Optional<Finding> find(String id) {
        return findings.find(id);
    }

    public long open(String check) {
        return findings.counts(List.of(check)).getOrDefault(check, Map.of()).getOrDefault(State.OPEN, 0L);
    }

    public Ending fix(String id, String fix, Document values) {
        FixFinding.Answer answer = fixing.fix(id, fix, values, signedIn.name());
        if (answer instanceof FixFinding.Answer.Mended mended) {
            return mended(mended.finding());
        }
        if (answer instanceof FixFinding.Answer.NothingToMend nothing) {
            boolean isFixed = nothing.finding().state() == State.FIXED;
            return isFixed
                    ? new Ending(true, texts.get("housekeeping.was-mended"), List.of(id), Optional.empty())
                    : Ending.not(texts.get("housekeeping.by-hand"));
        }
        if (answer instanceof FixFinding.Answer.Rejected rejected) {
            return Ending.not(texts.of("housekeeping.rejected", words(rejected.violations())));
        }
        return Ending.not(texts.get(
                answer instanceof FixFinding.Answer.Conflict ? "housekeeping.conflict" : "housekeeping.missing"));
    }

    private Ending mended(Finding finding) {
        if (finding.state() != State.FIXED) {
            return Ending.not(texts.of("housekeeping.still", finding.sighting().detail()));
        }
        return new Ending(
                true,
                texts.get("housekeeping.saved"),
                List.of(finding.id()),
                takingBack.made(finding, signedIn.name()));
    }

    /** The link of the finding, in all posts that have it. */
    public Ending everywhere(String id, String address) {
        if (address.isBlank()) {
            return Ending.not(texts.get("housekeeping.no-address"));
        }
        Optional<RepairLink.Result> repaired = repairing.everywhere(id, address.strip(), signedIn.name());
        return repaired.map(result -> new Ending(
                        !result.mended().isEmpty(),
                        texts.of(
                                "housekeeping.repaired",
                                result.mended().size(),
                                result.left().size(),
                                result.more()),
                        result.mended(),
                        Optional.empty()))
                .orElseGet(() -> Ending.not(texts.get("housekeeping.missing")));
    }

    public Ending ignore(String id, String reason) {
        if (reason.isBlank() || reason.strip().length() > ChangeFinding.MAX_REASON) {
            return Ending.not(texts.of("housekeeping.reason-needed", ChangeFinding.MAX_REASON));
        }
        return decided(changing.ignore(id, reason), id, "housekeeping.is-ignored");
    }

    public Ending reopen(String id) {
        return decided(changing.reopen(id), id, "housekeeping.is-open");
    }

    private Ending decided(ChangeFinding.Answer answer, String id, String key) {
        return answer instanceof ChangeFinding.Answer.Done
                ? new Ending(true, texts.get(key), List.of(id), Optional.empty())
                : Ending.not(texts.get("housekeeping.missing"));
    }

    /** @param version that the fix made of the post */
    public Ending takeBack(String id, long version) {
        TakeBackFix.Answer answer = takingBack.takeBack(id, version, signedIn.name());
        if (answer instanceof TakeBackFix.Answer.Back) {
            return new Ending(true, texts.get("housekeeping.taken-back"), List.of(), Optional.empty());
        }
        return Ending.not(texts.get(
                answer instanceof TakeBackFix.Answer.ChangedSince
                        ? "housekeeping.changed-since"
                        : "housekeeping.missing"));
    }

    private static String words(List<Violation> violations) {
        return String.join("; ", violations.stream().map(Violation::detail).toList());
    }
}
