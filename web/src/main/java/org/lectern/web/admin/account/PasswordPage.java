package org.lectern.web.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lectern.security.ChangePassword;
import org.lectern.security.ChangePasswordResult;
import org.lectern.security.User;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.admin.login.LogInWords;
import org.lectern.web.security.AdminEntrance;
import org.lectern.web.security.LogInSessions;
import org.lectern.web.security.PasswordRefusal;

/** The form in which users change their password. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {
    private final ChangePassword change;
    private final LogInSessions sessions;
    private final FacesContext faces;
    private final AdminAudit audit;
    private final Texts texts;
    private final LogInWords words;

    private String present = "";
    private String wanted = "";
    private String repeated = "";

    /** For the container's proxy. */
    protected PasswordPage() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public PasswordPage(
            ChangePassword change,
            LogInSessions sessions,
            FacesContext faces,
            AdminAudit audit,
            Texts texts,
            LogInWords words) {
        this.change = change;
        this.sessions = sessions;
        this.faces = faces;
        this.audit = audit;
        this.texts = texts;
        this.words = words;
    }

    public boolean isForced() {
        return AdminEntrance.user(request()).filter(User::mustChangePassword).isPresent();
    }

    /** @return where to go, or null to stay on the page: Faces knows no other way to say that */
    public String change() {
        if (!wanted.equals(repeated)) {
            return refuse(Optional.of("repeated"), texts.get("account.differs"));
        }
        HttpServletRequest request = request();
        String name = request.getUserPrincipal().getName();
        ChangePasswordResult result = change.change(name, present, wanted, request.getRemoteAddr());
        if (result instanceof ChangePasswordResult.Changed changed) {
            sessions.renew(request, changed.user());
            audit.note(name, "password.change", Optional.of("users/" + name));
            return done();
        }
        PasswordRefusal refusal = PasswordRefusal.of(result).orElseThrow();
        return refuse(refusal.field(), refusal.pause().map(words::of).orElseGet(() -> words.joined(refusal.keys())));
    }

    private String done() {
        ExternalContext external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(texts.get("account.password-changed")));
        return "/admin/dashboard?faces-redirect=true";
    }

    private String refuse(Optional<String> field, String text) {
        String component = field.map(name -> "password:" + name).orElse(null);
        faces.addMessage(component, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        return null;
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** Never shown again; nor are the other two. */
    public String getPresent() {
        return "";
    }

    public void setPresent(String present) {
        this.present = text(present);
    }

    public String getWanted() {
        return "";
    }

    public void setWanted(String wanted) {
        this.wanted = text(wanted);
    }

    public String getRepeated() {
        return "";
    }

    public void setRepeated(String repeated) {
        this.repeated = text(repeated);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
