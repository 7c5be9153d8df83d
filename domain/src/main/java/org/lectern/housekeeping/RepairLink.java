package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding.State;

/** Puts the right address in the place of a dead one in every post where that was found. */
@ApplicationScoped
public class RepairLink {
    /** More are not looked through for one address. */
    static final int MOST_LOOKED_AT = 20_000;
    /** At once; who asks again goes on. */
    public static final int MOST_AT_ONCE = 500;

    private static final String ADDRESS = "address";
    private static final String FIX = "replace-link";

    private final Findings findings;
    private final Checks checks;
    private final FixFinding fixing;

    /** For the container's proxy. */
    protected RepairLink() {
        this(null, null, null);
    }

    @Inject
    public RepairLink(Findings findings, Checks checks, FixFinding fixing) {
        this.findings = findings;
        this.checks = checks;
        this.fixing = fixing;
    }

    /**
     * What came of it.
     *
     * @param mended ids of findings that are mended
     * @param left ids of those that have to be mended by hand
     * @param more how many there are besides
     */
    public record Result(List<String> mended, List<String> left, int more) {
        public Result {
            mended = List.copyOf(mended);
            left = List.copyOf(left);
        }
    }

    /** Whether the check's findings are about links that can be repaired so. */
    public boolean repairs(Check check) {
        return check.fixes().stream().anyMatch(fix -> fix.name().equals(FIX));
    }

    /** How many open findings of the check there are for each of its addresses. */
    public Map<String, Integer> uses(String check) {
        Map<String, Integer> uses = new HashMap<>();
        open(check).forEach(each -> address(each).ifPresent(address -> uses.merge(address, 1, Integer::sum)));
        return uses;
    }

    /** @return empty: there is no such finding, or it is about no link */
    public Optional<Result> everywhere(String id, String right, String by) {
        Optional<Finding> asked = findings.find(id)
                .filter(each -> checks.find(each.sighting().check())
                        .filter(this::repairs)
                        .isPresent());
        return asked.flatMap(RepairLink::address).map(dead -> {
            List<Finding> same = open(asked.get().sighting().check()).stream()
                    .filter(each -> address(each).filter(dead::equals).isPresent())
                    .toList();
            return repaired(same, right, by);
        });
    }

    private Result repaired(List<Finding> all, String right, String by) {
        List<String> mended = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<Finding> now = all.subList(0, Math.min(MOST_AT_ONCE, all.size()));
        for (Finding each : now) {
            FixFinding.Answer answer = fixing.fix(each.id(), FIX, Document.of(ADDRESS, right), by);
            boolean isMended = answer instanceof FixFinding.Answer.Mended done
                    && done.finding().state() == State.FIXED;
            (isMended ? mended : left).add(each.id());
        }
        return new Result(mended, left, all.size() - now.size());
    }

    private List<Finding> open(String check) {
        List<Finding> all = new ArrayList<>();
        Optional<Finding> last = Optional.empty();
        List<Finding> page;
        do {
            page = findings.queue(check, Optional.of(State.OPEN), last, Findings.MAX_LIMIT);
            all.addAll(page);
            last = page.stream().reduce((one, other) -> other);
        } while (page.size() == Findings.MAX_LIMIT && all.size() < MOST_LOOKED_AT);
        return all;
    }

    private static Optional<String> address(Finding finding) {
        return finding.sighting().evidence().text(ADDRESS);
    }
}
