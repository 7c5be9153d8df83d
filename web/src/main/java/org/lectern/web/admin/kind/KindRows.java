package org.lectern.web.admin.kind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.post.kind.field.FieldType;
import org.lectern.post.kind.field.FieldTypes;
import org.primefaces.PrimeFaces;

/** Adds, removes and orders the rows of the form; the keyboard stays with the row. */
@Named("kindRows")
@RequestScoped
public class KindRows {
    private static final List<String> TARGETS = List.of("post", "event", "person", "tag");

    private final KindForm form;
    private final FieldTexts fields;
    private final FieldTypes types;

    /** For the container's proxy. */
    protected KindRows() {
        this(null, null, null);
    }

    @Inject
    public KindRows(KindForm form, FieldTexts fields, FieldTypes types) {
        this.form = form;
        this.fields = fields;
        this.types = types;
    }

    public void add() {
        form.getRows().add(new FieldRow().with(FieldTexts.TYPE, "text"));
        focus(form.getRows().size() - 1, "name");
    }

    public void remove(int place) {
        form.getRows().remove(place);
        if (form.getRows().isEmpty()) {
            PrimeFaces.current().focus("edit:add");
            return;
        }
        focus(Math.min(place, form.getRows().size() - 1), "name");
    }

    public void moveUp(int place) {
        int to = form.move(place, -1);
        focus(to, to == 0 ? "down" : "up");
    }

    public void moveDown(int place) {
        int to = form.move(place, 1);
        focus(to, to == form.getRows().size() - 1 ? "up" : "down");
    }

    public List<FieldType> getTypes() {
        return types.all();
    }

    /** Entries of lists; a list of lists is written as JSON. */
    public List<FieldType> getElementTypes() {
        return types.all().stream().filter(type -> !type.name().equals("list")).toList();
    }

    public List<String> getTargets() {
        return TARGETS;
    }

    public FieldTexts getFields() {
        return fields;
    }

    private static void focus(int place, String field) {
        PrimeFaces.current().focus("edit:rows:" + place + ":" + field);
    }
}
