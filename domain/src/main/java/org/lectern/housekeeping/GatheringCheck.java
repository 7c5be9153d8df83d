package org.lectern.housekeeping;

/** Needs to have seen all posts before it can say what is wrong. */
public interface GatheringCheck extends Check {
    /** Whether the posts have to come with their texts. */
    boolean readsTexts();

    /** For one walk over all posts. */
    Gathering begin();

    /** What one walk brings together, in bounded memory however many posts there are. For one thread. */
    interface Gathering {
        void take(ReadPost post);

        Conclusion conclude();
    }
}
