package org.lectern.web.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.lectern.audit.AuditLogIns;
import org.lectern.audit.Via;
import org.lectern.security.LogIn;
import org.lectern.security.LogInResult;
import org.lectern.security.Users;
import org.lectern.web.security.FirstStep;
import org.lectern.web.security.LogInSessions;
import org.lectern.web.security.SentFrom;

/** The second step of the log-in: the code. */
@Named("logInCodePage")
@RequestScoped
public class LogInCodePage {
    private final LogIn logIn;
    private final LogInSessions sessions;
    private final Users users;
    private final LogInWords words;
    private final FacesContext faces;
    private final AuditLogIns audit;

    private String code = "";

    /** For the container's proxy. */
    protected LogInCodePage() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public LogInCodePage(
            LogIn logIn, LogInSessions sessions, Users users, LogInWords words, FacesContext faces, AuditLogIns audit) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.users = users;
        this.words = words;
        this.faces = faces;
        this.audit = audit;
    }

    /** Who has not taken the first step just now begins there. */
    public void load() {
        if (sessions.awaited(request()).isEmpty()) {
            words.redirect("/login");
        }
    }

    public void enter() throws IOException {
        HttpServletRequest request = request();
        if (!SentFrom.ownPage(request)) {
            faces.getExternalContext().responseSendError(403, "The form was sent from another site.");
            faces.responseComplete();
            return;
        }
        Optional<FirstStep> first = sessions.awaited(request);
        Optional<LogInResult.SecondFactorNeeded> known = first.flatMap(step -> users.find(step.name())
                .filter(user -> user.version() == step.userVersion())
                .map(LogInResult.SecondFactorNeeded::new));
        if (known.isEmpty()) {
            words.redirect("/login");
            return;
        }
        LogInResult result = logIn.attempt(known.get(), code, request.getRemoteAddr());
        audit.note(known.get().user().name(), Via.ADMIN, result);
        if (result instanceof LogInResult.Granted granted) {
            sessions.begin(request, granted.user());
            words.redirect(first.get().target());
        } else if (result instanceof LogInResult.TooManyAttempts tooMany) {
            words.refuse(tooMany.retryAfter());
        } else {
            words.refuse("login.code.wrong");
        }
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }
}
