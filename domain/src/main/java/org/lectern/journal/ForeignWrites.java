package org.lectern.journal;

/** What other programs write into the store. Safe for use by many threads. */
public interface ForeignWrites {
    /**
     * Whether all of it comes to our knowledge, now and within a second or so of being written: because nobody else can write, or because
     * the store tells. Who keeps things that others may change has to look by the clock while this is false.
     */
    boolean areSeen();
}
