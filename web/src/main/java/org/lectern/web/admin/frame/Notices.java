package org.lectern.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What a page has to say about what was asked of it: at once beside the form, or on the page that the browser is sent to next. */
@Named("notices")
@RequestScoped
public class Notices {
    private final FacesContext faces;

    /** For the container's proxy. */
    protected Notices() {
        this(null);
    }

    @Inject
    public Notices(FacesContext faces) {
        this.faces = faces;
    }

    /** That it is done, on the next page. */
    public void next(String text) {
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(text));
    }

    /** What went wrong, on the next page. */
    public void nextWrong(String text) {
        faces.getExternalContext().getFlash().setKeepMessages(true);
        wrong(text);
    }

    public void wrong(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** @param component as the page calls it, such as {@code invite:name} */
    public void wrongAt(String component, String text) {
        faces.addMessage(component, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Hands something over to the next page, which shows it this once. */
    public void hand(String name, String value) {
        flash().put(name, value);
    }

    /** What was handed over; nothing: nothing was. */
    public String handed(String name) {
        return Optional.ofNullable(flash().get(name)).map(Object::toString).orElse("");
    }

    /**
     * Which of several buttons of the same name was pressed: its value, which says what it is about even if the list has changed since it was
     * shown.
     */
    public String pressed(String button) {
        return Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get(button))
                .orElse("");
    }

    public void notThere() {
        try {
            faces.getExternalContext().responseSendError(404, "");
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Flash flash() {
        return faces.getExternalContext().getFlash();
    }
}
