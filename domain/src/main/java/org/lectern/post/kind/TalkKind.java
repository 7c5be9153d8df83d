package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** A summary of one talk. */
@ApplicationScoped
public class TalkKind implements PostKind {
    @Override
    public String name() {
        return "talk";
    }

    @Override
    public String label() {
        return "Talk";
    }
}
