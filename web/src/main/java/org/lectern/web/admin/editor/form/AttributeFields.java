package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Violation;

/** Attributes: those that the kind declares in controls of their own, all others as rows of name, type and value. */
@ApplicationScoped
public class AttributeFields {
    private final Kinds kinds;
    private final AttributeRows rows;
    private final DeclaredValues values;

    /** For the container's proxy. */
    protected AttributeFields() {
        this(null, null);
    }

    @Inject
    public AttributeFields(Kinds kinds, AttributeTexts texts) {
        this.kinds = kinds;
        rows = new AttributeRows(texts);
        values = new DeclaredValues(texts);
    }

    /** Those that the form has a control for. */
    public List<DeclaredField> declared(TypedForm form) {
        return of(form.text(TypedForm.KIND)).stream()
                .filter(field -> form.has(field.name()))
                .toList();
    }

    private List<DeclaredField> of(String kind) {
        return kinds.find(kind).map(Kind::fields).map(DeclaredField::of).orElse(List.of());
    }

    /**
     * The form with a field for each attribute, as its kind has it, whatever kind it had when it was filled in: what was typed into a field
     * that the kind does not declare becomes a row.
     */
    public TypedForm filled(TypedForm form, Post post) {
        Document attributes = post.attributes();
        List<DeclaredField> declared = of(form.text(TypedForm.KIND));
        TypedForm filled = withoutUndeclared(form, declared);
        for (DeclaredField field : declared) {
            filled = filled(filled, field, attributes);
        }
        Set<String> shown = new HashSet<>(AttributeRows.names(filled));
        shown.addAll(filled.texts(AttributeRows.WAS));
        for (DeclaredField field : declared) {
            if (filled.has(field.name())) {
                shown.add(field.path().get(0));
            }
        }
        for (String name : attributes.names()) {
            if (!shown.contains(name)) {
                filled = rows.and(filled, name, attributes.fields().get(name));
            }
        }
        return filled;
    }

    private TypedForm filled(TypedForm form, DeclaredField field, Document attributes) {
        String top = field.path().get(0);
        if (form.has(field.name())) {
            return form;
        }
        boolean isRow = AttributeRows.names(form).contains(top);
        if (!isRow) {
            return field.fits(attributes) ? form.with(field.name(), values.text(field, attributes)) : form;
        }
        AttributeRow row = AttributeRows.of(form).stream()
                .filter(each -> each.name().equals(top))
                .findFirst()
                .orElseThrow();
        boolean becomesField =
                field.path().size() == 1 && row.type() == field.control().stored() && row.type() != AttributeType.JSON;
        return becomesField ? AttributeRows.without(form, top).with(field.name(), row.value()) : form;
    }

    private static TypedForm withoutUndeclared(TypedForm form, List<DeclaredField> declared) {
        List<String> names = declared.stream().map(DeclaredField::name).toList();
        Map<String, List<String>> kept = new LinkedHashMap<>(form.fields());
        kept.keySet().removeIf(name -> DeclaredField.isName(name) && !names.contains(name));
        TypedForm rest = new TypedForm(kept);
        for (String name : form.fields().keySet()) {
            boolean isTyped = !rest.has(name) && !form.text(name).isBlank();
            if (isTyped) {
                rest = AttributeRows.and(rest, DeclaredField.pathOf(name), AttributeType.TEXT, form.text(name));
            }
        }
        return rest;
    }

    Document read(Document shape, TypedForm form, Post former, List<Violation> violations) {
        Document attributes = former.attributes();
        Set<String> asRows = AttributeRows.names(form);
        for (DeclaredField field : of(form.text(TypedForm.KIND))) {
            if (form.has(field.name()) && !asRows.contains(field.path().get(0))) {
                attributes = values.read(attributes, field, form.text(field.name()), former.attributes(), violations);
            }
        }
        return shape.with(PostFields.ATTRIBUTES, rows.read(attributes, form, former, violations));
    }
}
