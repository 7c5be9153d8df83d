package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.housekeeping.MendPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** A page is found by its address, and a part by its whole. */
@ApplicationScoped
public class MissingTags extends ExpectedField {
    /** For the container's proxy. */
    protected MissingTags() {
        this(null);
    }

    @Inject
    public MissingTags(MendPost mending) {
        super(PostFields.TAGS, "tags", mending);
    }

    @Override
    public String name() {
        return "posts-without-tags";
    }

    @Override
    public String label() {
        return "Posts without tags";
    }

    @Override
    public String meaning() {
        return "Readers who follow a tag don't meet posts that have none.";
    }

    @Override
    boolean isExpectedOf(Post post) {
        return !post.kind().equals("page") && !isPart(post);
    }

    @Override
    boolean lacks(Post post) {
        return post.tags().stream().allMatch(String::isBlank);
    }
}
