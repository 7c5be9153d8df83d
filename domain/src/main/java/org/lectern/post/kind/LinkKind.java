package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** A link with a remark. */
@ApplicationScoped
public class LinkKind implements PostKind {
    @Override
    public String name() {
        return "link";
    }

    @Override
    public String label() {
        return "Link";
    }
}
