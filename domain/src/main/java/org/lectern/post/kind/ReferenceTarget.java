package org.lectern.post.kind;

import java.util.Collection;
import java.util.Set;

/**
 * Something that a field can refer to, and whose existence can be told. One class per target; to what has none, references are taken as
 * they are.
 */
public interface ReferenceTarget {
    /** As declarations spell it: {@code post}, {@code event}, {@code person} or {@code tag}. */
    String name();

    /** Those of the keys (ids of posts, slugs of all others) that lead to something. */
    Set<String> existing(Collection<String> keys);
}
