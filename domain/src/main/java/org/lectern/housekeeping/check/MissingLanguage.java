package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.housekeeping.MendPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** Every post is in some language. */
@ApplicationScoped
public class MissingLanguage extends ExpectedField {
    /** For the container's proxy. */
    protected MissingLanguage() {
        this(null);
    }

    @Inject
    public MissingLanguage(MendPost mending) {
        super(PostFields.LANGUAGE, "language", mending);
    }

    @Override
    public String name() {
        return "posts-without-language";
    }

    @Override
    public String label() {
        return "Posts without a language";
    }

    @Override
    public String meaning() {
        return "Screen readers, translators, search engines and hyphenation need to know which language a post is in.";
    }

    @Override
    boolean isExpectedOf(Post post) {
        return true;
    }

    @Override
    boolean lacks(Post post) {
        return isBlank(post.language());
    }
}
