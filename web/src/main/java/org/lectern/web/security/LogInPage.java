package org.lectern.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.lectern.audit.AuditLogIns;
import org.lectern.audit.Via;
import org.lectern.security.LogIn;
import org.lectern.security.LogInResult;

/** The form to log in. */
@Named("logInPage")
@RequestScoped
public class LogInPage {
    private final LogIn logIn;
    private final LogInSessions sessions;
    private final StartUp startUp;
    private final FacesContext faces;
    private final AuditLogIns audit;

    private String name = "";
    private String password = "";
    private String target = "";

    /** For the container's proxy. */
    protected LogInPage() {
        this(null, null, null, null, null);
    }

    @Inject
    public LogInPage(LogIn logIn, LogInSessions sessions, StartUp startUp, FacesContext faces, AuditLogIns audit) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.startUp = startUp;
        this.faces = faces;
        this.audit = audit;
    }

    public void logIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (!SentFrom.ownPage(request)) {
            external.responseSendError(403, "The form was sent from another site.");
            faces.responseComplete();
            return;
        }
        startUp.ensureAdministrator();
        LogInResult result = logIn.attempt(name, password, request.getRemoteAddr());
        audit.note(name, Via.ADMIN, result);
        if (result instanceof LogInResult.Granted granted) {
            sessions.begin(request, granted.user());
            external.redirect(request.getContextPath() + new LocalTarget(target).path());
        } else if (result instanceof LogInResult.TooManyAttempts tooMany) {
            refuseFor(tooMany.retryAfter());
        } else {
            say("The name or the password is wrong.");
        }
    }

    private void refuseFor(Duration wait) {
        ExternalContext external = faces.getExternalContext();
        external.setResponseStatus(429);
        external.setResponseHeader("Retry-After", Long.toString(Waiting.seconds(wait)));
        say("There were too many attempts. Try again in " + Waiting.words(wait) + ".");
    }

    private void say(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = text(password);
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = text(target);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
