package org.lectern.journal;

/**
 * A fact: very many posts were stored at one go, and whoever did it is about to say so. Fired as a CDI event: who keeps counts or an index of
 * posts catches up within the observer, for some seconds at most, so that what was said to be done is counted and found.
 */
public record ManyStored() {}
