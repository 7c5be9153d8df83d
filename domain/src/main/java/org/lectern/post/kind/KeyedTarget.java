package org.lectern.post.kind;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.lectern.reference.Referents;

/** What has a document of its own, with keys that stay what they are when it is renamed or merged. */
abstract class KeyedTarget implements ReferenceTarget {
    private final String name;
    private final Referents referents;

    KeyedTarget(String name, Referents referents) {
        this.name = name;
        this.referents = referents;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> existing(Collection<String> keys) {
        Set<String> existing = new HashSet<>();
        referents.findAllByKey(keys).forEach(each -> existing.addAll(each.keys()));
        existing.retainAll(keys);
        return existing;
    }
}
