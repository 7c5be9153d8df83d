package org.lectern.post.kind.migration;

import org.lectern.document.Document;

/** One change of the attributes of a post. Applied twice, it does what it does once, so that whoever was interrupted can begin anew. */
public interface Migration {
    Migrated apply(Document attributes);
}
