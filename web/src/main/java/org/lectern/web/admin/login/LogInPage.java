package org.lectern.web.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.lectern.audit.AuditLogIns;
import org.lectern.audit.Via;
import org.lectern.security.LogIn;
import org.lectern.security.LogInResult;
import org.lectern.web.security.LocalTarget;
import org.lectern.web.security.LogInSessions;
import org.lectern.web.security.SentFrom;
import org.lectern.web.security.StartUp;
import org.lectern.web.security.oidc.OidcSettings;

/** The form to log in. */
@Named("logInPage")
@RequestScoped
public class LogInPage {
    private static final Set<String> REASONS = Set.of("unavailable", "refused", "expired", "role", "name");

    private final LogIn logIn;
    private final LogInSessions sessions;
    private final StartUp startUp;
    private final LogInWords words;
    private final FacesContext faces;
    private final AuditLogIns audit;
    private final OidcSettings provider;

    private String name = "";
    private String password = "";
    private String target = "";

    /** For the container's proxy. */
    protected LogInPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public LogInPage(
            LogIn logIn,
            LogInSessions sessions,
            StartUp startUp,
            LogInWords words,
            FacesContext faces,
            AuditLogIns audit,
            OidcSettings provider) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.startUp = startUp;
        this.words = words;
        this.faces = faces;
        this.audit = audit;
        this.provider = provider;
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
            words.redirect(new LocalTarget(target).path());
        } else if (result instanceof LogInResult.SecondFactorNeeded needed) {
            sessions.await(request, needed.user(), new LocalTarget(target).path());
            words.redirect("/login/code");
        } else if (result instanceof LogInResult.TooManyAttempts tooMany) {
            words.refuse(tooMany.retryAfter());
        } else {
            words.refuse("login.wrong");
        }
    }

    /** What the OpenID provider is called; nothing: there is none. */
    public String getProvider() {
        return provider.name().orElse("");
    }

    /** The key of the text that says why somebody who came from the provider was not let in; nothing: nobody did. */
    public String getProvidersRefusal() {
        return Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get("provider"))
                .filter(REASONS::contains)
                .map(reason -> "login.provider." + reason)
                .orElse("");
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
