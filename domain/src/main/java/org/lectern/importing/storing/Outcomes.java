package org.lectern.importing.storing;

import java.util.List;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Post;

/** Is told what becomes of each post that was found: one of these, and warnings besides. */
public interface Outcomes {
    void created(FoundPost found, Post post);

    /** The stored post was changed. */
    void updated(FoundPost found, Post post);

    /** The stored post is as it was. */
    void unchanged(FoundPost found, Post post);

    /** The stored post is the same one from another source; it remembers this source too. @param isRicher whether it says more now than before */
    void joined(FoundPost found, Post post, boolean isRicher);

    /** The file says something else in these fields, and so does somebody here: what is here stays, what the file says is proposed. */
    void proposed(FoundPost found, Post post, List<String> fields);

    void rejected(FoundPost found, String reason);

    /** @param sentence about the post, without the path */
    void warning(FoundPost found, String sentence);
}
