package org.lectern.housekeeping;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/** A way to mend a finding. */
public interface Fix {
    /** As addresses and programs spell it, one of its kind for a check. */
    String name();

    /** As people read it on a button. */
    String label();

    List<Parameter> parameters();

    /**
     * @param finding what is to be mended, as it was seen just now
     * @param values by the names of the parameters; may hold anything
     * @param change who mends it, and why
     */
    Result apply(Finding finding, Document values, Change change);

    /** What one has to say to mend it. */
    record Parameter(String name, String label, boolean isRequired) {}

    /** How mending ended. */
    sealed interface Result {
        /** The store has it. */
        record Mended() implements Result {}

        /** @param violations what is wrong with the values, or with what they would make of the post; at least one */
        record Rejected(List<Violation> violations) implements Result {}

        /** Somebody changed the post at the same time. @param current as it is now */
        record Conflict(Post current) implements Result {}

        /** What it is about is not there any more, or not in that place. */
        record Missing() implements Result {}
    }
}
