package org.lectern.persistence.embedded.query;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.lectern.persistence.embedded.file.Candidates;
import org.lectern.persistence.embedded.file.Entries;
import org.lectern.persistence.embedded.file.TimeLimit;
import org.lectern.persistence.embedded.index.Interval;

/** What a plan's lanes lead to: one after the other, or merged by what they are sorted by. */
final class Lanes implements Source {
    private final Plan plan;
    private final Entries entries;
    private final TimeLimit limit;
    private final Deque<Run> behind = new ArrayDeque<>();
    private final PriorityQueue<Run> merged;
    private Candidates at;

    Lanes(Plan plan, Entries entries, TimeLimit limit) {
        this.plan = plan;
        this.entries = entries;
        this.limit = limit;
        Comparator<Run> byKey = Comparator.comparing(run -> run.key, Arrays::compareUnsigned);
        merged = new PriorityQueue<>(plan.isBackwards() ? byKey.reversed() : byKey);
        plan.lanes().forEach(lane -> behind.add(new Run(lane)));
        if (plan.isMerged()) {
            behind.forEach(this::advance);
            behind.clear();
        }
    }

    @Override
    public boolean next() {
        return plan.isMerged() ? nextMerged() : nextInTurn();
    }

    @Override
    public Candidates at() {
        return at;
    }

    @Override
    public void close() {
        merged.forEach(Run::close);
        behind.forEach(Run::close);
    }

    private boolean nextInTurn() {
        while (!behind.isEmpty()) {
            if (behind.peek().next()) {
                at = behind.peek().candidates;
                return true;
            }
            behind.poll();
        }
        return false;
    }

    /** The run that the last one came from goes on only now, as it was still to be read. */
    private boolean nextMerged() {
        if (at != null) {
            advance(merged.poll());
        }
        if (merged.isEmpty()) {
            return false;
        }
        at = merged.peek().candidates;
        return true;
    }

    private void advance(Run run) {
        if (run.next()) {
            run.key = run.sortedBy();
            merged.add(run);
        }
    }

    /** One lane, stretch by stretch. */
    private final class Run {
        private final Lane lane;
        private final Iterator<Interval> stretches;
        private Candidates candidates;
        private byte[] key;

        Run(Lane lane) {
            this.lane = lane;
            List<Interval> all = lane.stretches();
            stretches = IntStream.range(0, all.size())
                    .mapToObj(i -> all.get(plan.isBackwards() ? all.size() - 1 - i : i))
                    .iterator();
        }

        boolean next() {
            while (candidates == null || !candidates.next()) {
                close();
                if (!stretches.hasNext()) {
                    return false;
                }
                candidates = entries.find(lane.index(), stretches.next(), plan.isBackwards(), limit);
            }
            return true;
        }

        byte[] sortedBy() {
            byte[] whole = candidates.key();
            return Arrays.copyOfRange(whole, lane.fixed(), whole.length);
        }

        void close() {
            if (candidates != null) {
                candidates.close();
            }
        }
    }
}
