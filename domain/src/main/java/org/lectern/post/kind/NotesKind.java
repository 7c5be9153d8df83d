package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** The notes of a whole event. */
@ApplicationScoped
public class NotesKind implements PostKind {
    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String label() {
        return "Notes";
    }
}
