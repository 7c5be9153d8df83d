package org.lectern.bulk;

import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.post.history.Channel;
import org.lectern.problem.Checked;

/** Something that can be done to many posts. One class per operation in {@code bulk/operation}, found by CDI. */
public interface BulkOperation {
    /** As the API spells it: {@code add-tags}. */
    String name();

    /** As people read it. */
    String label();

    /** As what the change stands in the posts' history. */
    default Channel channel() {
        return Channel.BULK;
    }

    /**
     * Reads what is to be done in particular.
     *
     * @param parameters as people and programs send them; pointers of violations begin there
     */
    Checked<Function<Document, Edited>> read(Document parameters);
}
