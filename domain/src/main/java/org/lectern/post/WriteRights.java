package org.lectern.post;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/**
 * Who may write which post. Asked at every change, before anything is stored. A program's token and the start of a change of many posts were
 * looked at before; so what matters here are people in the editor.
 */
public interface WriteRights {
    /** Everybody may everything: for what is no part of a running site. */
    WriteRights ALL = new WriteRights() {
        @Override
        public Document signed(Document fresh, Change change) {
            return fresh;
        }

        @Override
        public List<Violation> check(Optional<Post> former, Optional<Document> wanted, Change change) {
            return List.of();
        }
    };

    /** A new post as it is to be stored: one by somebody who may write only their own is theirs. */
    Document signed(Document fresh, Change change);

    /**
     * What forbids the change.
     *
     * @param former empty: the post is new
     * @param wanted empty: the post is thrown away
     */
    List<Violation> check(Optional<Post> former, Optional<Document> wanted, Change change);
}
