package org.lectern.web.api.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.housekeeping.ChangeFinding;
import org.lectern.housekeeping.Checks;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Findings;
import org.lectern.housekeeping.FixFinding;
import org.lectern.problem.Violation;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** What is answered about findings. */
@ApplicationScoped
public class FindingAnswers {
    private static final int LIMIT = 50;
    private static final int MOST = 500;

    private final Checks checks;
    private final Findings findings;
    private final ChangeFinding changing;
    private final FixFinding fixing;

    /** For the container's proxy. */
    protected FindingAnswers() {
        this(null, null, null, null);
    }

    @Inject
    public FindingAnswers(Checks checks, Findings findings, ChangeFinding changing, FixFinding fixing) {
        this.checks = checks;
        this.findings = findings;
        this.changing = changing;
        this.fixing = fixing;
    }

    /** One more is read than is shown, to see whether there is a next page. */
    Response queue(String check, Parameters parameters) {
        requireKnown(check);
        int limit = parameters.whole("limit", 1, MOST).orElse(LIMIT);
        List<Finding> found = findings.queue(check, state(parameters), after(check, parameters), limit + 1);
        List<Finding> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? page.get(page.size() - 1).id() : null;
        return HousekeepingAnswers.unkept(Response.ok(Document.of(
                        "items",
                        page.stream().map(HousekeepingRepresentation::of).toList())
                .with("next", next)));
    }

    Response one(String check, String id) {
        return answer(find(check, id));
    }

    Response ignored(String check, String id, Document body) {
        find(check, id);
        String reason = body.text("reason").orElse("");
        if (reason.isBlank() || reason.length() > ChangeFinding.MAX_REASON) {
            throw rejected("/reason", "has to be a text of 1 to " + ChangeFinding.MAX_REASON + " characters");
        }
        return decided(changing.ignore(id, reason));
    }

    Response reopened(String check, String id) {
        find(check, id);
        return decided(changing.reopen(id));
    }

    Response fixed(String check, String id, Document body, String by) {
        find(check, id);
        String fix = body.text("fix").orElse("");
        Document values = body.document("values").orElse(Document.empty());
        FixFinding.Answer answer = fixing.fix(id, fix, values, by);
        if (answer instanceof FixFinding.Answer.Mended mended) {
            return answer(mended.finding());
        }
        if (answer instanceof FixFinding.Answer.UnknownFix unknown) {
            throw rejected("/fix", "is no way to mend this; there are: " + String.join(", ", unknown.fixes()));
        }
        if (answer instanceof FixFinding.Answer.Rejected rejected) {
            throw new ProblemException(Problem.rejected(rejected.violations()));
        }
        if (answer instanceof FixFinding.Answer.NothingToMend nothing) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    nothing.finding().state() == State.FIXED
                            ? "It was mended meanwhile."
                            : "It can't be mended from here without changing something else; edit it.");
        }
        if (answer instanceof FixFinding.Answer.Conflict) {
            throw ProblemException.of(ProblemType.CONFLICT, "Somebody changed the post at the same time; try again.");
        }
        throw missing(check, id);
    }

    private Response decided(ChangeFinding.Answer answer) {
        if (answer instanceof ChangeFinding.Answer.Done done) {
            return answer(done.finding());
        }
        String why = answer instanceof ChangeFinding.Answer.Refused refused ? refused.why() : "It is gone";
        throw ProblemException.of(ProblemType.CONFLICT, why + '.');
    }

    private Optional<State> state(Parameters parameters) {
        String text = parameters.one("state").orElse(State.OPEN.text());
        Optional<State> state = State.parse(text);
        if (state.isEmpty() && !text.equals("all")) {
            throw Parameters.bad("state", "has to be open, ignored, fixed or all");
        }
        return state;
    }

    private Optional<Finding> after(String check, Parameters parameters) {
        return parameters.one("after").map(id -> findings.find(id)
                .filter(finding -> finding.sighting().check().equals(check))
                .orElseThrow(() -> Parameters.bad("after", "is no id of a finding of this check")));
    }

    private Finding find(String check, String id) {
        requireKnown(check);
        return findings.find(id)
                .filter(finding -> finding.sighting().check().equals(check))
                .orElseThrow(() -> missing(check, id));
    }

    private void requireKnown(String check) {
        if (checks.find(check).isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "There is no check '" + check + "'; GET /api/v1/housekeeping lists those that there are.");
        }
    }

    private static Response answer(Finding finding) {
        return HousekeepingAnswers.unkept(Response.ok(HousekeepingRepresentation.of(finding)));
    }

    private static ProblemException missing(String check, String id) {
        return ProblemException.of(
                ProblemType.NOT_FOUND, "The check '" + check + "' has no finding with the id '" + id + "'.");
    }

    private static ProblemException rejected(String pointer, String detail) {
        return new ProblemException(Problem.rejected(List.of(new Violation(pointer, detail))));
    }
}
