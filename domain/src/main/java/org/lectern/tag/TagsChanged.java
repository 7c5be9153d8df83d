package org.lectern.tag;

import java.util.Set;

/** A fact: what is known of these tags is not what it was. Fired as a CDI event after the write. */
public record TagsChanged(Set<String> slugs) {
    public TagsChanged {
        slugs = Set.copyOf(slugs);
    }
}
