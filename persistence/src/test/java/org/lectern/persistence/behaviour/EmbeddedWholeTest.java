package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class EmbeddedWholeTest {
    @Nested
    class OnEmbeddedNamespaces extends Namespaces {
        OnEmbeddedNamespaces() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedSizes extends Sizes {
        OnEmbeddedSizes() {
            super(Store.embedded());
        }
    }
}
