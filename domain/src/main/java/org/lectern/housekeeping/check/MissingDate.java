package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.housekeeping.MendPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** Pages stand outside the order of dates, and a part goes by its whole. */
@ApplicationScoped
public class MissingDate extends ExpectedField {
    /** For the container's proxy. */
    protected MissingDate() {
        this(null);
    }

    @Inject
    public MissingDate(MendPost mending) {
        super(PostFields.PUBLISHED, "date of publication", mending);
    }

    @Override
    public String name() {
        return "posts-without-date";
    }

    @Override
    public String label() {
        return "Posts without a date";
    }

    @Override
    public String meaning() {
        return "Archives, feeds and statistics go by the date of publication; a post without one stands behind all others.";
    }

    @Override
    boolean isExpectedOf(Post post) {
        return !post.kind().equals("page") && !isPart(post);
    }

    @Override
    boolean lacks(Post post) {
        return post.published().isEmpty();
    }
}
