package org.lectern.web.admin.housekeeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Findings;

/**
 * A page of a queue.
 *
 * @param next the one behind which there are more; there may be
 */
record QueueView(List<Finding> findings, Optional<Finding> next) {
    static final String OPEN = "open";
    /** Open again, after they had been fixed. */
    static final String RETURNED = "returned";

    static final List<String> ALL = List.of(OPEN, RETURNED, "ignored", "fixed", "all");

    private static final int MOST_LOOKED_AT = 5_000;
    private static final int AT_A_TIME = 500;

    QueueView {
        findings = List.copyOf(findings);
    }

    /** @param state one of {@link #ALL} */
    static QueueView read(Findings findings, String check, String state, Optional<Finding> after, int limit) {
        if (state.equals(RETURNED)) {
            return returned(findings, check, after, limit);
        }
        List<Finding> found = findings.queue(check, State.parse(state), after, limit + 1);
        List<Finding> page = found.subList(0, Math.min(limit, found.size()));
        return new QueueView(page, found.size() > limit ? Optional.of(page.get(limit - 1)) : Optional.empty());
    }

    /** No store finds them by that: the open ones are looked through, so many of them at most. */
    private static QueueView returned(Findings findings, String check, Optional<Finding> after, int limit) {
        List<Finding> returned = new ArrayList<>();
        Optional<Finding> last = after;
        int lookedAt = 0;
        List<Finding> page;
        do {
            page = findings.queue(check, Optional.of(State.OPEN), last, AT_A_TIME);
            for (Finding each : page) {
                if (returned.size() == limit) {
                    return new QueueView(returned, last);
                }
                last = Optional.of(each);
                lookedAt++;
                if (each.returns() > 0) {
                    returned.add(each);
                }
            }
        } while (page.size() == AT_A_TIME && lookedAt < MOST_LOOKED_AT);
        return new QueueView(returned, page.size() == AT_A_TIME ? last : Optional.empty());
    }
}
