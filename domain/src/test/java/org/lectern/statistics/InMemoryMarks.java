package org.lectern.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The marks of a test. */
public final class InMemoryMarks implements Marks {
    private final Map<String, Mark> marks = new TreeMap<>();
    private Optional<Tree> tree = Optional.empty();

    @Override
    public synchronized State state() {
        return new State(tree, List.copyOf(marks.values()));
    }

    @Override
    public synchronized void add(Mark mark) {
        marks.put(mark.id(), mark);
    }

    @Override
    public synchronized void end(Mark mark) {
        add(mark.ended());
    }

    @Override
    public synchronized void remove(Collection<Mark> settled) {
        settled.forEach(mark -> marks.remove(mark.id(), mark));
    }

    @Override
    public synchronized boolean plant(Tree planted) {
        boolean isFirst = tree.isEmpty();
        tree = tree.or(() -> Optional.of(planted));
        return isFirst;
    }

    @Override
    public synchronized boolean advance(Tree further) {
        tree = tree.map(standing ->
                standing.id().equals(further.id()) && standing.version() < further.version() ? further : standing);
        return tree.filter(standing -> standing.id().equals(further.id())).isPresent();
    }

    @Override
    public synchronized void fell(Tree felled) {
        tree = tree.filter(standing -> !standing.id().equals(felled.id()));
    }
}
