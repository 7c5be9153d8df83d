package org.lectern.web.admin.kind;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.web.admin.frame.Versioned;

/** How somebody wants to change a field of a kind, with all posts of the kind. */
@Named("migrationForm")
@ViewScoped
public class MigrationForm extends Versioned {
    private static final long serialVersionUID = 1;

    private List<String> fields = List.of();
    private String operation = "rename-attribute";

    /** The names of the kind's fields. */
    public List<String> getFields() {
        return fields;
    }

    void setFields(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation == null ? "" : operation;
    }

    String text(String name) {
        String text = getTexts().get(name);
        return text == null ? "" : text;
    }
}
