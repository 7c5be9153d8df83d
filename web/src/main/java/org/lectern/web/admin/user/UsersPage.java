package org.lectern.web.admin.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.problem.Checked;
import org.lectern.security.Role;
import org.lectern.security.User;
import org.lectern.security.Users;
import org.lectern.security.factor.CheckSecondFactor;
import org.lectern.security.invitation.InviteUser;
import org.lectern.security.invitation.IssuedLink;
import org.lectern.security.session.KeepSessions;
import org.lectern.security.session.Session;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** The people who work here, by name, and the form to invite another one. */
@Named("usersPage")
@RequestScoped
public class UsersPage {
    private static final int ROWS = 50;
    private static final String STAY = null;

    private final Users users;
    private final InviteUser inviting;
    private final CheckSecondFactor factors;
    private final KeepSessions sessions;
    private final HandOver handing;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Notices notices;
    private final AdminAudit audit;

    private String after = "";
    private String name = "";
    private String role = Role.READER.text();
    private String person = "";

    /** For the container's proxy. */
    protected UsersPage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public UsersPage(
            Users users,
            InviteUser inviting,
            CheckSecondFactor factors,
            KeepSessions sessions,
            HandOver handing,
            SignedIn signedIn,
            Texts texts,
            Notices notices,
            AdminAudit audit) {
        this.users = users;
        this.inviting = inviting;
        this.factors = factors;
        this.sessions = sessions;
        this.handing = handing;
        this.signedIn = signedIn;
        this.texts = texts;
        this.notices = notices;
        this.audit = audit;
    }

    /** @param seen null: not logged in; EL knows no other way to say that */
    public record Row(User user, UserState state, boolean hasSecondFactor, Instant seen) {}

    public List<Row> getRows() {
        return found().stream().limit(ROWS).map(this::row).toList();
    }

    /** The name behind which the next page begins; nothing: this is the last one. */
    public String getNext() {
        List<User> found = found();
        return found.size() > ROWS ? found.get(ROWS - 1).name() : "";
    }

    public List<String> getRoles() {
        return Arrays.stream(Role.values()).map(Role::text).toList();
    }

    /** @return where to go, or null to stay on the page: Faces knows no other way to say that */
    public String invite() {
        Optional<Role> wanted = Role.parse(role);
        if (wanted.isEmpty()) {
            return STAY;
        }
        Optional<String> linked = Optional.of(person.strip()).filter(text -> !text.isEmpty());
        Checked<IssuedLink> result = inviting.invite(signedIn.name(), name, wanted.get(), linked);
        if (result instanceof Checked.Wrong<IssuedLink> wrong) {
            wrong.violations().forEach(each -> {
                String field = each.pointer().substring(1);
                boolean isTaken =
                        field.equals("name") && users.find(name.strip()).isPresent();
                notices.wrongAt("invite:" + field, texts.get("user.wrong." + (isTaken ? "taken" : field)));
            });
            return STAY;
        }
        IssuedLink issued = ((Checked.Right<IssuedLink>) result).value();
        audit.note(
                signedIn.name(),
                "users.invite",
                Optional.of("users/" + issued.stored().user()));
        handing.hand(issued);
        return "/admin/user?faces-redirect=true&name="
                + HandOver.encoded(issued.stored().user());
    }

    private List<User> found() {
        return users.list(Optional.of(after).filter(each -> !each.isEmpty()), ROWS + 1);
    }

    private Row row(User user) {
        Instant seen = sessions.of(user).stream()
                .map(Session::lastSeen)
                .max(Instant::compareTo)
                .orElse(null);
        return new Row(user, UserState.of(user), factors.isNeeded(user.name()), seen);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null ? "" : after;
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
}
