package org.lectern.post.unsaved;

/** How it ended that a text was to be kept. */
public sealed interface KeepResult {
    /** It is in the store. */
    record Kept(UnsavedText text) implements KeepResult {}

    /** Another window of the same person typed something meanwhile, which stays. */
    record TypedElsewhere(UnsavedText text) implements KeepResult {}

    /** It has more than {@link KeepUnsaved#MAX_LENGTH} characters or {@link KeepUnsaved#MAX_FIELDS} fields. */
    record TooLong() implements KeepResult {}

    /** The person has {@link KeepUnsaved#MAX_TEXTS} unsaved texts. */
    record TooMany() implements KeepResult {}
}
