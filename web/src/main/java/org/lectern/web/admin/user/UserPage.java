package org.lectern.web.admin.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.security.ChangeUser;
import org.lectern.security.ChangeUserResult;
import org.lectern.security.Role;
import org.lectern.security.User;
import org.lectern.security.Users;
import org.lectern.security.factor.EnrolSecondFactor;
import org.lectern.security.invitation.InviteUser;
import org.lectern.security.invitation.IssuedLink;
import org.lectern.security.session.KeepSessions;
import org.lectern.security.session.Session;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.LogInSessions;
import org.lectern.web.security.SignedIn;

/** One of the people who work here. */
@Named("userPage")
@RequestScoped
public class UserPage {
    private static final String STAY = null;

    private final Users users;
    private final ChangeUser changing;
    private final InviteUser inviting;
    private final EnrolSecondFactor factors;
    private final KeepSessions sessions;
    private final LogInSessions logIns;
    private final HandOver handing;
    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private final Texts texts;
    private final Notices notices;
    private final AdminAudit audit;

    private String name = "";
    private String role = "";
    private String person = "";
    private boolean active;
    private long version;

    /** For the container's proxy. */
    protected UserPage() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public UserPage(
            Users users,
            ChangeUser changing,
            InviteUser inviting,
            EnrolSecondFactor factors,
            KeepSessions sessions,
            LogInSessions logIns,
            HandOver handing,
            SignedIn signedIn,
            HttpServletRequest request,
            Texts texts,
            Notices notices,
            AdminAudit audit) {
        this.users = users;
        this.changing = changing;
        this.inviting = inviting;
        this.factors = factors;
        this.sessions = sessions;
        this.logIns = logIns;
        this.handing = handing;
        this.signedIn = signedIn;
        this.request = request;
        this.texts = texts;
        this.notices = notices;
        this.audit = audit;
    }

    public void load() {
        Optional<User> found = users.find(name);
        if (found.isEmpty()) {
            notices.notThere();
            return;
        }
        User user = found.get();
        role = user.roles().stream().sorted().findFirst().map(Role::text).orElse("");
        person = user.person().orElse("");
        active = user.isActive();
        version = user.version();
    }

    /** @return where to go, or null to stay on the page: Faces knows no other way to say that */
    public String save() {
        Set<Role> roles = Role.parse(role).map(Set::of).orElse(Set.of());
        Optional<String> linked = Optional.of(person.strip()).filter(text -> !text.isEmpty());
        ChangeUserResult result = changing.change(name, version, roles, linked, active);
        if (result instanceof ChangeUserResult.Changed changed) {
            audit.note(signedIn.name(), "users.change", Optional.of("users/" + name));
            notices.next(texts.get("user.saved"));
            if (name.equals(signedIn.name())) {
                logIns.renew(request, changed.after());
            }
            return here();
        }
        if (result instanceof ChangeUserResult.Unfit) {
            notices.wrongAt("user:person", texts.get("user.wrong.person"));
            return STAY;
        }
        audit.refused(signedIn.name(), "users.change", Optional.of("users/" + name));
        notices.wrong(texts.get(refusal(result)));
        return STAY;
    }

    public String link() {
        Optional<IssuedLink> issued = inviting.renew(signedIn.name(), name);
        if (issued.isEmpty()) {
            notices.nextWrong(texts.get("user.no-link"));
            return here();
        }
        audit.note(signedIn.name(), "users.password-link", Optional.of("users/" + name));
        handing.hand(issued.get());
        return here();
    }

    public String endSessions() {
        sessions.endOthers(name, logIns.current(request));
        audit.note(signedIn.name(), "sessions.end-others", Optional.of("users/" + name));
        notices.next(texts.get("user.sessions-ended"));
        return here();
    }

    public String removeSecondFactor() {
        factors.remove(name);
        audit.note(signedIn.name(), "second-factor.remove", Optional.of("users/" + name));
        notices.next(texts.get("user.factor-removed"));
        return here();
    }

    private static String refusal(ChangeUserResult result) {
        if (result instanceof ChangeUserResult.LastAdministrator) {
            return "user.last-administrator";
        }
        return result instanceof ChangeUserResult.Busy ? "user.busy" : "user.overtaken";
    }

    private String here() {
        return "/admin/user?faces-redirect=true&name=" + HandOver.encoded(name);
    }

    public String getState() {
        return users.find(name).map(UserState::of).orElse(UserState.SHUT_OUT).text();
    }

    public boolean isWithSecondFactor() {
        return factors.find(name).isPresent();
    }

    /** The latest first. */
    public List<Session> getSessions() {
        return users.find(name).map(sessions::of).orElse(List.of());
    }

    public List<String> getRoles() {
        return Arrays.stream(Role.values()).map(Role::text).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null ? "" : role;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person == null ? "" : person;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
