package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.lectern.housekeeping.MendPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** What is short by itself needs none. */
@ApplicationScoped
public class MissingSummary extends ExpectedField {
    private static final Set<String> SUMMARISED = Set.of("entry", "talk", "notes");

    /** For the container's proxy. */
    protected MissingSummary() {
        this(null);
    }

    @Inject
    public MissingSummary(MendPost mending) {
        super(PostFields.SUMMARY, "summary", mending);
    }

    @Override
    public String name() {
        return "posts-without-summary";
    }

    @Override
    public String label() {
        return "Posts without a summary";
    }

    @Override
    public String meaning() {
        return "Feeds, search engines and link previews show the summary; without one they show how the text begins.";
    }

    @Override
    boolean isExpectedOf(Post post) {
        return SUMMARISED.contains(post.kind());
    }

    @Override
    boolean lacks(Post post) {
        return isBlank(post.summary());
    }
}
