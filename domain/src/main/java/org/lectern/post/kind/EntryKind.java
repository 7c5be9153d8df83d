package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** A weblog entry. */
@ApplicationScoped
public class EntryKind implements PostKind {
    @Override
    public String name() {
        return "entry";
    }

    @Override
    public String label() {
        return "Entry";
    }
}
