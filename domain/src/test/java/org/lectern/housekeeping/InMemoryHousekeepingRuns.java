package org.lectern.housekeeping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The runs of a test, and the reports of its checks. */
public final class InMemoryHousekeepingRuns implements HousekeepingRuns, Reports {
    private final Map<String, HousekeepingRun> runs = new ConcurrentHashMap<>();
    private final Map<String, Report> reports = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<HousekeepingRun> findRun(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<HousekeepingRun> latest(int limit) {
        Comparator<HousekeepingRun> byStart =
                Comparator.comparing(HousekeepingRun::started).thenComparing(HousekeepingRun::id);
        return runs.values().stream().sorted(byStart.reversed()).limit(limit).toList();
    }

    @Override
    public void save(HousekeepingRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public void askToCancel(String id) {
        if (findRun(id).filter(run -> run.finished().isEmpty()).isPresent()) {
            asked.add(id);
        }
    }

    @Override
    public boolean isAskedToCancel(String id) {
        return asked.contains(id);
    }

    @Override
    public Optional<Report> find(String check) {
        return Optional.ofNullable(reports.get(check));
    }

    @Override
    public void save(Report report) {
        reports.put(report.check(), report);
    }
}
