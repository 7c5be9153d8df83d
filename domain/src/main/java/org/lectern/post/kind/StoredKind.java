package org.lectern.post.kind;

import java.util.Objects;
import org.lectern.document.Document;

/**
 * A kind as a site declared it, in the words in which it did.
 *
 * @param version 1 or more
 * @param declaration label, description and fields; whatever else somebody put there is kept
 */
public record StoredKind(String name, long version, Document declaration) {
    public StoredKind {
        Objects.requireNonNull(name);
        Objects.requireNonNull(declaration);
    }
}
