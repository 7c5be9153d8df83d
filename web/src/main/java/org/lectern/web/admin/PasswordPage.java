package org.lectern.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lectern.security.ChangePassword;
import org.lectern.security.ChangePasswordResult;
import org.lectern.web.security.LogInSessions;

/** The form in which users change their password. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {
    private final ChangePassword change;
    private final LogInSessions sessions;
    private final FacesContext faces;

    private String present = "";
    private String wanted = "";
    private String repeated = "";

    /** For the container's proxy. */
    protected PasswordPage() {
        this(null, null, null);
    }

    @Inject
    public PasswordPage(ChangePassword change, LogInSessions sessions, FacesContext faces) {
        this.change = change;
        this.sessions = sessions;
        this.faces = faces;
    }

    public boolean isForced() {
        return sessions.find(request())
                .filter(user -> user.mustChangePassword())
                .isPresent();
    }

    /** @return where to go, or null to stay on the page: Faces knows no other way to say that */
    public String change() {
        if (!wanted.equals(repeated)) {
            return refuse("repeated", "This differs from the new password above.");
        }
        HttpServletRequest request = request();
        String name = request.getUserPrincipal().getName();
        ChangePasswordResult result = change.change(name, present, wanted, request.getRemoteAddr());
        if (result instanceof ChangePasswordResult.Changed changed) {
            sessions.renew(request, changed.user());
            return done();
        }
        if (result instanceof ChangePasswordResult.Unfit unfit) {
            return refuse("wanted", String.join(" ", unfit.objections()));
        }
        if (result instanceof ChangePasswordResult.TooManyAttempts tooMany) {
            long seconds = tooMany.retryAfter().toSeconds() + 1;
            return refuse("present", "That were too many wrong passwords. Try again in " + seconds + " seconds.");
        }
        return refuse("present", "This is not your present password.");
    }

    private String done() {
        ExternalContext external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage("Your password is changed. Every other log-in of yours has ended."));
        return "/admin/posts?faces-redirect=true";
    }

    private String refuse(String field, String text) {
        faces.addMessage("password:" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
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
