package org.lectern.housekeeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.housekeeping.Finding.State;

/** The findings of a test. */
public final class InMemoryFindings implements Findings {
    private static final Comparator<Finding> BY_SUBJECT = Comparator.<Finding, String>comparing(
                    finding -> finding.sighting().subject())
            .thenComparing(Finding::id);

    private final Map<String, Finding> findings = new TreeMap<>();

    @Override
    public synchronized Optional<Finding> find(String id) {
        return Optional.ofNullable(findings.get(id));
    }

    @Override
    public List<Finding> findAll(Collection<String> ids) {
        return all().filter(finding -> ids.contains(finding.id())).toList();
    }

    @Override
    public List<Finding> unfixed(Collection<String> subjects) {
        return all().filter(finding -> finding.state() != State.FIXED)
                .filter(finding -> subjects.contains(finding.sighting().subject()))
                .toList();
    }

    @Override
    public List<Finding> queue(String check, Optional<State> state, Optional<Finding> after, int limit) {
        return all().filter(finding -> finding.sighting().check().equals(check))
                .filter(finding -> state.map(finding.state()::equals).orElse(true))
                .filter(finding ->
                        after.map(last -> BY_SUBJECT.compare(finding, last) > 0).orElse(true))
                .sorted(BY_SUBJECT)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Finding> unseenSince(String check, Instant instant, int limit) {
        return all().filter(finding -> finding.sighting().check().equals(check))
                .filter(finding -> finding.state() != State.FIXED)
                .filter(finding -> finding.lastSeen().isBefore(instant))
                .sorted(Comparator.comparing(Finding::lastSeen))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Map<State, Long>> counts(Collection<String> checks) {
        Map<String, Map<State, Long>> counts = new TreeMap<>();
        all().filter(finding -> checks.contains(finding.sighting().check())).forEach(finding -> counts.computeIfAbsent(
                        finding.sighting().check(), check -> new EnumMap<>(State.class))
                .merge(finding.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public synchronized List<String> save(List<Finding> changed) {
        List<String> left = new ArrayList<>();
        for (Finding each : changed) {
            long stored = find(each.id()).map(Finding::version).orElse(0L);
            if (stored == each.version()) {
                findings.put(each.id(), next(each));
            } else {
                left.add(each.id());
            }
        }
        return left;
    }

    private static Finding next(Finding each) {
        return new Finding(
                each.sighting(),
                each.version() + 1,
                each.state(),
                each.reason(),
                each.formerReasons(),
                each.firstSeen(),
                each.lastSeen(),
                each.run(),
                each.returns());
    }

    private synchronized Stream<Finding> all() {
        return List.copyOf(findings.values()).stream();
    }
}
