package org.lectern.journal;

import java.util.List;

/**
 * A fact: other programs wrote into the store. Fired on every node that sees it, a second or so after the writes; observers have to be quick.
 *
 * @param changes at least these; now and then one that was Lectern's own is among them
 * @param complete false: more may have changed, as nobody was watching for a while
 */
public record ForeignChangesSeen(List<ForeignChange> changes, boolean complete) {
    public ForeignChangesSeen {
        changes = List.copyOf(changes);
    }

    /** Anything may have changed. */
    public static ForeignChangesSeen anything() {
        return new ForeignChangesSeen(List.of(), false);
    }
}
