package org.lectern.web.admin.editor;

import java.io.Serializable;

/** A field that two versions of a post do not have in common, with both its texts. */
public record Difference(String label, String mine, String theirs) implements Serializable {
    /** For EL, which knows no records. */
    public String getLabel() {
        return label;
    }

    public String getMine() {
        return mine;
    }

    public String getTheirs() {
        return theirs;
    }
}
