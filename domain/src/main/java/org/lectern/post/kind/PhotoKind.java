package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;

/** A photo with its explanation. */
@ApplicationScoped
public class PhotoKind implements PostKind {
    @Override
    public String name() {
        return "photo";
    }

    @Override
    public String label() {
        return "Photo";
    }
}
