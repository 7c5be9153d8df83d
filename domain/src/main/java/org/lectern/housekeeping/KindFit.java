package org.lectern.housekeeping;

import java.util.List;
import org.lectern.post.Post;
import org.lectern.problem.Violation;

/** Knows what each kind of post asks of its fields. Found by CDI; where there is none, every post fits. */
public interface KindFit {
    /** What in the post, as it is stored, breaks its kind, with JSON pointers into the document. Costs no question to the store for each post. */
    List<Violation> faults(Post post);
}
