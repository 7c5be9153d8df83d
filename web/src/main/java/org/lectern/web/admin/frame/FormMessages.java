package org.lectern.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.lectern.problem.Violation;

/** Tells people what became of their change: beside the field that it is about, above the form, or on the page that comes next. */
@RequestScoped
public class FormMessages {
    private final FacesContext faces;
    private final Texts texts;

    /** For the container's proxy. */
    protected FormMessages() {
        this(null, null);
    }

    @Inject
    public FormMessages(FacesContext faces, Texts texts) {
        this.faces = faces;
        this.texts = texts;
    }

    public void problem(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public void warn(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
    }

    public void done(String text) {
        faces.addMessage(null, new FacesMessage(text));
    }

    /** @param field the client id of what it is about */
    public void beside(String field, String text) {
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** The messages of this request are shown on the page that the browser is sent to. */
    public void keepForNextPage() {
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    public void doneThenNext(String text) {
        keepForNextPage();
        done(text);
    }

    /**
     * Each beside its field, and above all that nothing was saved.
     *
     * @param fields the client ids of the fields by the beginnings of the pointers that are about them, such as {@code /place}
     */
    public void violations(List<Violation> violations, Map<String, String> fields) {
        for (Violation violation : violations) {
            String field = fields.get(first(violation.pointer()));
            if (field == null) {
                problem((violation.pointer() + " " + violation.detail()).strip());
            } else {
                beside(field, sentence(violation.detail()));
            }
        }
        problem(texts.get("frame.not-saved"));
    }

    private static String first(String pointer) {
        int second = pointer.indexOf('/', 1);
        return second < 0 ? pointer : pointer.substring(0, second);
    }

    private static String sentence(String detail) {
        boolean isHalf = !detail.isEmpty() && Character.isLowerCase(detail.charAt(0));
        return isHalf ? "This " + detail : detail;
    }
}
