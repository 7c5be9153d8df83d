package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** A page outside the order of dates. */
@ApplicationScoped
public class PageKind implements PostKind {
    @Override
    public String name() {
        return "page";
    }

    @Override
    public String label() {
        return "Page";
    }
}
