package org.lectern.web.admin.completion;

import org.lectern.document.Document;

/**
 * What somebody may mean.
 *
 * @param value what the field gets
 * @param label as people read it
 * @param hint what tells it from others; may be empty
 */
public record Proposal(String value, String label, String hint) {
    Document document() {
        return Document.of("value", value).with("label", label).with("hint", hint);
    }
}
