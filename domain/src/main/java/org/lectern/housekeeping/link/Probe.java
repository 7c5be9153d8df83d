package org.lectern.housekeeping.link;

/** What looking at an address of another site came to. */
public sealed interface Probe {
    record Alive() implements Probe {}

    /**
     * @param problem in words
     * @param isGone whether the site itself says that nothing is there
     */
    record Failed(String problem, boolean isGone) implements Probe {}

    /** The site answers, but not to us: it wants a log-in, or no programs, or fewer of them. */
    record Unclear() implements Probe {}

    /** The address, or one that it leads to, is in a private network; nothing was asked. */
    record Private() implements Probe {}
}
