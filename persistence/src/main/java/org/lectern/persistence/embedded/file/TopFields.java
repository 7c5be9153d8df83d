package org.lectern.persistence.embedded.file;

import java.util.Set;

/** Which of a document's fields of the top level are read. The others are skipped, which takes much less time. */
public sealed interface TopFields {
    TopFields ALL = new Without(Set.of());

    boolean has(String name);

    /** Only these. */
    record Only(Set<String> names) implements TopFields {
        public Only {
            names = Set.copyOf(names);
        }

        @Override
        public boolean has(String name) {
            return names.contains(name);
        }
    }

    /** All but these. */
    record Without(Set<String> names) implements TopFields {
        public Without {
            names = Set.copyOf(names);
        }

        @Override
        public boolean has(String name) {
            return !names.contains(name);
        }
    }
}
