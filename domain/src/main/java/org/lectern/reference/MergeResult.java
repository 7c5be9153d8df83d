package org.lectern.reference;

/** How a merger, or its end, ended. */
public sealed interface MergeResult {
    /** @param into the one that has the keys of both now, as it is stored */
    record Merged(Referent into) implements MergeResult {}

    /** @param restored the one that is itself again, as it is stored */
    record Unmerged(Referent restored) implements MergeResult {}

    /** Nothing has this key, or nothing that is merged. */
    record Missing(String key) implements MergeResult {}

    /** Both keys mean the same one already. */
    record Same(Referent both) implements MergeResult {}

    /** The one above took a slug of the one that is to be itself again for its own. @param by it */
    record SlugInUse(Referent by) implements MergeResult {}

    /** Others changed the same documents; nothing is half done, or {@link Merging#mend} will end it. */
    record Conflict() implements MergeResult {}
}
