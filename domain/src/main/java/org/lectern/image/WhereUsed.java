package org.lectern.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/** The posts that refer to an image, drafts and trash included. */
@ApplicationScoped
public class WhereUsed {
    private final Posts posts;

    /** For the container's proxy. */
    protected WhereUsed() {
        this(null);
    }

    @Inject
    public WhereUsed(Posts posts) {
        this.posts = posts;
    }

    /** @return the newest of them, without their texts, at most {@value PostQuery#MAX_LIMIT} */
    public List<Post> of(ImageId id) {
        return posts.page(PostQuery.everything()
                        .matching(PostQuery.Field.IMAGE, id.text())
                        .limitedTo(PostQuery.MAX_LIMIT))
                .posts();
    }
}
