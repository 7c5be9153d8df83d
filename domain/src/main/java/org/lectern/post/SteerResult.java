package org.lectern.post;

/** How it ended that a post was to be published, withdrawn or restored. */
public sealed interface SteerResult {
    /** As a change of the post ends; {@link SaveResult.Saved} also where it was so already. */
    record Done(SaveResult result) implements SteerResult {}

    /** What the post is does not lead there. @param why a sentence with the remedy */
    record Impossible(String why) implements SteerResult {}
}
