package org.lectern.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which counts can be trusted: the tree, and the marks of what was written since. Safe for use by many threads and nodes. Every method
 * throws {@link org.lectern.post.StoreUnavailable} when the store does not answer in time.
 */
public interface Marks {
    /** What there was at one time. @param tree empty where none is built */
    record State(Optional<Tree> tree, List<Mark> marks) {
        public State {
            marks = List.copyOf(marks);
        }
    }

    /** The marks, and the tree as it was after they were read: a mark that is not among them any more is settled in it. */
    State state();

    void add(Mark mark);

    /** The write of this mark is over. A mark that somebody took away meanwhile comes back. */
    void end(Mark mark);

    /** Takes away those that still are as they are here; one that has ended since stays. */
    void remove(Collection<Mark> marks);

    /** @return whether it is the tree now; false where there is one already */
    boolean plant(Tree tree);

    /**
     * Says that everything in this version of the tree is in its bucket of all. Does nothing for a tree that is not there, or is further.
     *
     * @return whether the tree is there
     */
    boolean advance(Tree tree);

    /** From now on there is no such tree. */
    void fell(Tree tree);
}
