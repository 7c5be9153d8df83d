package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.lectern.housekeeping.MendPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** Links and photos often have no title. */
@ApplicationScoped
public class MissingTitle extends ExpectedField {
    private static final Set<String> UNTITLED = Set.of("link", "photo");

    /** For the container's proxy. */
    protected MissingTitle() {
        this(null);
    }

    @Inject
    public MissingTitle(MendPost mending) {
        super(PostFields.TITLE, "title", mending);
    }

    @Override
    public String name() {
        return "posts-without-title";
    }

    @Override
    public String label() {
        return "Posts without a title";
    }

    @Override
    public String meaning() {
        return "Lists, feeds and search results show a post by its title; without one they show its address.";
    }

    @Override
    boolean isExpectedOf(Post post) {
        return !UNTITLED.contains(post.kind());
    }

    @Override
    boolean lacks(Post post) {
        return isBlank(post.title());
    }
}
