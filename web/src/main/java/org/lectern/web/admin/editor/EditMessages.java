package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.lectern.problem.Violation;

/** Tells people what became of their change: beside the field that it is about, and on the top of the page. */
@RequestScoped
public class EditMessages {
    private static final String FORM = "edit:";
    private static final Set<String> FIELDS = Set.of(
            "title", "slug", "kind", "tags", "status", "published", "language", "summary", "content", "attributes");

    private final FacesContext faces;

    /** For the container's proxy. */
    protected EditMessages() {
        this(null);
    }

    @Inject
    public EditMessages(FacesContext faces) {
        this.faces = faces;
    }

    void violations(List<Violation> violations, List<AttributeRow> rows) {
        violations.forEach(violation -> violation(violation, rows));
        problem("Nothing was saved yet: see what is said "
                + (violations.size() == 1 ? "below." : "in the fields below."));
    }

    void problem(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    void done(String text) {
        faces.addMessage(null, new FacesMessage(text));
    }

    /** Shown on the page that the browser is sent to next. */
    void doneThenNext(String text) {
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(text));
    }

    private void violation(Violation violation, List<AttributeRow> rows) {
        String[] path = violation.pointer().split("/");
        String field = path.length > 1 ? path[1] : "";
        if (!FIELDS.contains(field)) {
            problem((field.isEmpty() ? "The post " : violation.pointer() + " ") + violation.detail());
            return;
        }
        String about = field.equals("attributes") && path.length > 2 ? attributeName(path[2], rows) + ": " : "";
        String detail = violation.detail();
        String sentence =
                about.isEmpty() && Character.isLowerCase(detail.charAt(0)) ? "This " + detail : about + detail;
        faces.addMessage(FORM + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private static String attributeName(String place, List<AttributeRow> rows) {
        boolean isRow = place.matches("\\d{1,6}") && Integer.parseInt(place) < rows.size();
        String name = isRow ? rows.get(Integer.parseInt(place)).getName() : place;
        return name.isEmpty() ? "Row " + (Integer.parseInt(place) + 1) : name;
    }
}
