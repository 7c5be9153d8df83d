package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.housekeeping.Finding.State;

/** Writes down what was seen and what was looked for and not seen. */
@ApplicationScoped
public class Ledger {
    private static final int TRIES = 3;
    private static final int BATCH = 500;

    private final Findings findings;
    private final Clock clock;

    /** For the container's proxy. */
    protected Ledger() {
        this(null, null);
    }

    @Inject
    public Ledger(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    /** How many there were, how many of them for the first time, and how many again. */
    public record Entry(long seen, long found, long returned) {
        static final Entry NONE = new Entry(0, 0, 0);

        Entry plus(Entry other) {
            return new Entry(seen + other.seen, found + other.found, returned + other.returned);
        }
    }

    public Entry seen(Collection<Sighting> sightings, String run) {
        List<Sighting> distinct = List.copyOf(sightings.stream()
                .collect(Collectors.toMap(Sighting::id, Function.identity(), (a, b) -> a, LinkedHashMap::new))
                .values());
        Entry sum = Entry.NONE;
        for (int from = 0; from < distinct.size(); from += BATCH) {
            sum = sum.plus(seenTogether(distinct.subList(from, Math.min(distinct.size(), from + BATCH)), run));
        }
        return sum;
    }

    /** Somebody may change a finding meanwhile, or see it too: then it is read again. */
    private Entry seenTogether(List<Sighting> sightings, String run) {
        Instant now = clock.instant();
        Entry sum = new Entry(sightings.size(), 0, 0);
        List<Sighting> left = sightings;
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            Map<String, Finding> known = known(left);
            List<Finding> changed = new ArrayList<>();
            for (Sighting each : left) {
                changed.add(Optional.ofNullable(known.get(each.id()))
                        .map(finding -> finding.seen(each, run, now))
                        .orElseGet(() -> Finding.first(each, run, now)));
            }
            Set<String> refused = Set.copyOf(findings.save(changed));
            left = left.stream().filter(each -> refused.contains(each.id())).toList();
            sum = sum.plus(entry(changed, refused, known));
        }
        return sum;
    }

    private static Entry entry(List<Finding> saved, Set<String> refused, Map<String, Finding> known) {
        List<Finding> stored =
                saved.stream().filter(each -> !refused.contains(each.id())).toList();
        long found =
                stored.stream().filter(each -> !known.containsKey(each.id())).count();
        long returned = stored.stream()
                .filter(each -> Optional.ofNullable(known.get(each.id()))
                        .filter(before -> before.state() == State.FIXED)
                        .isPresent())
                .count();
        return new Entry(0, found, returned);
    }

    private Map<String, Finding> known(List<Sighting> sightings) {
        return findings.findAll(sightings.stream().map(Sighting::id).toList()).stream()
                .collect(Collectors.toMap(Finding::id, Function.identity()));
    }

    /**
     * Takes these for mended, unless somebody changed them meanwhile.
     *
     * @return how many
     */
    public long gone(List<Finding> unseen, String run) {
        return unseen.size()
                - findings.save(unseen.stream().map(each -> each.gone(run)).toList())
                        .size();
    }
}
