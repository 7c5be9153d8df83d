package org.lectern.web.admin.editor;

import java.io.Serializable;

/** An attribute as it stands in the editor: name, type and value, all as typed. */
public class AttributeRow implements Serializable {
    private static final long serialVersionUID = 1;

    private String name;
    private AttributeType type;
    private String value;

    AttributeRow(String name, AttributeType type, String value) {
        this.name = name;
        this.type = type;
        this.value = value;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public AttributeType getType() {
        return type;
    }

    public void setType(AttributeType type) {
        this.type = type;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value == null ? "" : value;
    }
}
