package org.lectern.web.admin.housekeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Checks;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Findings;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.HousekeepingRun.Outcome;
import org.lectern.web.admin.frame.Texts;

/** The queues with how long they are, and how long they were after each of the last runs. */
@RequestScoped
public class Queues {
    /** So many runs a trend is made of. */
    public static final int RUNS = 20;

    private static final int WIDTH = 96;
    private static final int HEIGHT = 24;

    private final Checks checks;
    private final Findings findings;
    private final CheckWords words;
    private final Texts texts;

    /** For the container's proxy. */
    protected Queues() {
        this(null, null, null, null);
    }

    @Inject
    public Queues(Checks checks, Findings findings, CheckWords words, Texts texts) {
        this.checks = checks;
        this.findings = findings;
        this.words = words;
        this.texts = texts;
    }

    /**
     * One check's.
     *
     * @param trend in words
     * @param line the same as the points of a line, 96 by 24; empty where there are not two runs to compare
     * @param problem what the last run left out, or why the check was given up; empty: nothing
     */
    public record Queue(
            String name,
            String label,
            String meaning,
            long open,
            long ignored,
            long fixed,
            String trend,
            String line,
            String problem) {}

    /** Those with something to do first, the longest of them first. @param runs the newest first */
    public List<Queue> of(List<HousekeepingRun> runs) {
        List<Check> all = checks.all();
        Map<String, Map<State, Long>> counts =
                findings.counts(all.stream().map(Check::name).toList());
        return all.stream()
                .map(check -> queue(check, counts.getOrDefault(check.name(), Map.of()), runs))
                .sorted(Comparator.comparing(Queue::open).reversed().thenComparing(Queue::label))
                .toList();
    }

    private Queue queue(Check check, Map<State, Long> counts, List<HousekeepingRun> runs) {
        List<Outcome> outcomes = outcomes(check.name(), runs);
        List<Long> seen = outcomes.stream()
                .filter(each -> each.failure().isEmpty())
                .map(Outcome::seen)
                .toList();
        Optional<Outcome> last = outcomes.stream().reduce((one, other) -> other);
        return new Queue(
                check.name(),
                words.label(check),
                words.meaning(check),
                counts.getOrDefault(State.OPEN, 0L),
                counts.getOrDefault(State.IGNORED, 0L),
                counts.getOrDefault(State.FIXED, 0L),
                trend(seen),
                line(seen),
                last.flatMap(each -> each.failure().or(each::cut)).orElse(""));
    }

    /** Of runs that came to their end, the oldest first. */
    private static List<Outcome> outcomes(String check, List<HousekeepingRun> runs) {
        List<Outcome> outcomes = new ArrayList<>(runs.stream()
                .filter(run -> run.state() == HousekeepingRun.State.DONE)
                .flatMap(run -> run.outcomes().stream())
                .filter(outcome -> outcome.check().equals(check))
                .toList());
        Collections.reverse(outcomes);
        return outcomes;
    }

    private String trend(List<Long> seen) {
        if (seen.size() < 2) {
            return texts.get(seen.isEmpty() ? "housekeeping.trend.none" : "housekeeping.trend.first");
        }
        long change = seen.get(seen.size() - 1) - seen.get(seen.size() - 2);
        String key = change == 0 ? "housekeeping.trend.same" : "housekeeping.trend.changed";
        return texts.of(key, (change > 0 ? "+" : "−") + texts.number(Math.abs(change)));
    }

    static String line(List<Long> seen) {
        if (seen.size() < 2) {
            return "";
        }
        long most = Math.max(1, Collections.max(seen));
        return IntStream.range(0, seen.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        2 + i * (WIDTH - 4.0) / (seen.size() - 1),
                        HEIGHT - 2 - seen.get(i) * (HEIGHT - 4.0) / most))
                .collect(Collectors.joining(" "));
    }
}
