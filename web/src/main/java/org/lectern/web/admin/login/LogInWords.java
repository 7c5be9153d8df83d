package org.lectern.web.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.security.PasswordObjection;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.PasswordRefusal;
import org.lectern.web.security.Waiting;

/** What the pages about passwords and codes say, in the reader's language. */
@RequestScoped
public class LogInWords {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Texts texts;
    private final FacesContext faces;

    /** For the container's proxy. */
    protected LogInWords() {
        this(null, null);
    }

    @Inject
    public LogInWords(Texts texts, FacesContext faces) {
        this.texts = texts;
        this.faces = faces;
    }

    public String of(List<PasswordObjection> objections) {
        return joined(PasswordRefusal.keys(objections));
    }

    public String joined(List<String> keys) {
        return keys.stream().map(texts::get).collect(Collectors.joining(" "));
    }

    /** Such as: try again in 30 seconds. */
    public String of(Duration wait) {
        long seconds = Waiting.seconds(wait);
        return seconds < 100
                ? texts.of("login.wait.seconds", seconds)
                : texts.of("login.wait.minutes", (seconds + 59) / 60);
    }

    void refuse(String key) {
        say(texts.get(key));
    }

    /** With the status and the header that programs understand. */
    void refuse(Duration wait) {
        ExternalContext external = faces.getExternalContext();
        external.setResponseStatus(TOO_MANY_REQUESTS);
        external.setResponseHeader("Retry-After", Long.toString(Waiting.seconds(wait)));
        say(of(wait));
    }

    void say(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    void redirect(String path) {
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
