package org.lectern.post.kind;

/** A kind that Lectern brings. One class per kind in this package; nothing else has to name it. */
public interface PostKind {
    /** As documents and the API spell it. */
    String name();

    /** As people read it. */
    String label();
}
