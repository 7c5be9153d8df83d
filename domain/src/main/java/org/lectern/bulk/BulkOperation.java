package org.lectern.bulk;

import java.util.Optional;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.Kind;
import org.lectern.problem.Checked;

/** Something that can be done to many posts. One class per operation in {@code bulk/operation}, found by CDI. */
public interface BulkOperation {
    /** As the API spells it: {@code add-tags}. */
    String name();

    /** As people read it. */
    String label();

    /** Whether it changes more than posts, so that only who may administer the site may let it. */
    default boolean changesTheSite() {
        return false;
    }

    /** As what the change stands in the posts' history. */
    default Channel channel() {
        return Channel.BULK;
    }

    /** The posts that it is about, where these follow from what is to be done; empty: those that were selected. */
    default Optional<PostQuery> selection(Document parameters) {
        return Optional.empty();
    }

    /** What undoing has to know of how things besides the posts were before. */
    default Document remember(Document parameters) {
        return Document.empty();
    }

    /** A kind as it will be once the change has begun; the preview tries the posts by it. */
    default Optional<Kind> kindToBe(Document parameters) {
        return Optional.empty();
    }

    /**
     * Changes what besides the posts is to be changed, before any of these is selected. After a crash it is called again.
     *
     * @param change the id of the bulk change
     * @return why that can't be done, in a sentence for people: then nothing is; empty: it is done
     */
    default Optional<String> begin(String change, Document parameters) {
        return Optional.empty();
    }

    /**
     * Takes that back, before the first post is. After a crash it is called again.
     *
     * @param before what was remembered
     * @return why that can't be done, in a sentence for people: then nothing is; empty: it is done
     */
    default Optional<String> takeBack(String change, Document parameters, Document before) {
        return Optional.empty();
    }

    /**
     * Reads what is to be done in particular.
     *
     * @param parameters as people and programs send them; pointers of violations begin there
     */
    Checked<Function<Document, Edited>> read(Document parameters);

    /** The same, for what depends on which post it is, and not only on what stands in it. */
    default Checked<Function<Post, Edited>> readForPosts(Document parameters) {
        Checked<Function<Document, Edited>> read = read(parameters);
        return read instanceof Checked.Right<Function<Document, Edited>> right
                ? Checked.right(post -> right.value().apply(post.document()))
                : Checked.wrong(((Checked.Wrong<Function<Document, Edited>>) read).violations());
    }
}
