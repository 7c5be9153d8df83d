package org.lectern.web.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.audit.Auditing;
import org.lectern.audit.Deed;
import org.lectern.security.invitation.ChoosePassword;
import org.lectern.security.invitation.ChoosePasswordResult;
import org.lectern.security.invitation.LinkPurpose;
import org.lectern.security.invitation.PasswordLink;
import org.lectern.web.security.SentFrom;

/** The form in which somebody with a link chooses a password. Opening it uses nothing up. */
@Named("choosePasswordPage")
@RequestScoped
public class ChoosePasswordPage {
    private final ChoosePassword choosing;
    private final LogInWords words;
    private final FacesContext faces;
    private final Auditing auditing;

    private String token = "";
    private String wanted = "";
    private String repeated = "";
    private Optional<PasswordLink> link = Optional.empty();

    /** For the container's proxy. */
    protected ChoosePasswordPage() {
        this(null, null, null, null);
    }

    @Inject
    public ChoosePasswordPage(ChoosePassword choosing, LogInWords words, FacesContext faces, Auditing auditing) {
        this.choosing = choosing;
        this.words = words;
        this.faces = faces;
        this.auditing = auditing;
    }

    public boolean isThere() {
        return link().isPresent();
    }

    /** Whose password it will be. */
    public String getUser() {
        return link().map(PasswordLink::user).orElse("");
    }

    public boolean isInvitation() {
        return link().map(PasswordLink::purpose)
                .filter(LinkPurpose.INVITATION::equals)
                .isPresent();
    }

    public void choose() throws IOException {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        if (!SentFrom.ownPage(request)) {
            faces.getExternalContext().responseSendError(403, "The form was sent from another site.");
            faces.responseComplete();
            return;
        }
        if (!wanted.equals(repeated)) {
            words.refuse("login.differs");
            return;
        }
        ChoosePasswordResult result = choosing.choose(token, wanted);
        if (result instanceof ChoosePasswordResult.Chosen chosen) {
            String name = chosen.user().name();
            auditing.note(Deed.inAdmin(
                    name,
                    "password." + chosen.purpose().text(),
                    Optional.of("users/" + name),
                    OptionalLong.of(chosen.user().version())));
            words.redirect("/login?chosen=true");
        } else if (result instanceof ChoosePasswordResult.Unfit unfit) {
            words.say(words.of(unfit.objections()));
        } else {
            words.refuse(result instanceof ChoosePasswordResult.Busy ? "login.busy" : "login.link.gone");
        }
    }

    private Optional<PasswordLink> link() {
        if (link.isEmpty()) {
            link = choosing.find(token);
        }
        return link;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = text(token);
    }

    /** Never shown again; nor is the other. */
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
