package org.lectern.security.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.person.People;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.security.RandomText;
import org.lectern.security.Role;
import org.lectern.security.SecretText;
import org.lectern.security.User;
import org.lectern.security.UserName;
import org.lectern.security.Users;

/**
 * Makes users, who have no password until they choose one by a link, and such links for those who forgot theirs. The administrator hands the
 * link over; Lectern sends no mail.
 */
@ApplicationScoped
public class InviteUser {
    private final Users users;
    private final People people;
    private final PasswordLinks links;
    private final RandomText random;
    private final Clock clock;

    /** For the container's proxy. */
    protected InviteUser() {
        this(null, null, null, null, null);
    }

    @Inject
    public InviteUser(Users users, People people, PasswordLinks links, RandomText random, Clock clock) {
        this.users = users;
        this.people = people;
        this.links = links;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param by the name of the administrator
     * @param person the slug of the person that the user is
     * @return what to hand over, or what is wrong with {@code name} and {@code person}
     */
    public Checked<IssuedLink> invite(String by, String name, Role role, Optional<String> person) {
        List<Violation> violations = new ArrayList<>();
        Optional<UserName> parsed = UserName.parse(name);
        if (parsed.isEmpty()) {
            violations.add(new Violation(
                    "/name",
                    "1 to 60 small letters, digits and . _ - @ are needed, of which the first is a letter or a digit"));
        }
        if (person.filter(slug -> people.findByKey(slug).isEmpty()).isPresent()) {
            violations.add(new Violation("/person", "there is no person with this slug"));
        }
        if (!violations.isEmpty()) {
            return Checked.wrong(violations);
        }
        User fresh = new User(parsed.orElseThrow().text(), "", Set.of(role), 1, false, true, person, Optional.empty());
        return users.insert(fresh)
                ? Checked.right(issued(fresh, LinkPurpose.INVITATION, by))
                : Checked.wrong(List.of(new Violation("/name", "another user has this name")));
    }

    /**
     * A new link for somebody who has none that counts. The present password goes on counting until another one is chosen; all former links
     * have ended.
     *
     * @return empty if there is no such user, or it is not active
     */
    public Optional<IssuedLink> renew(String by, String name) {
        return users.find(name)
                .filter(User::isActive)
                .map(user -> issued(user, user.hasPassword() ? LinkPurpose.RESET : LinkPurpose.INVITATION, by));
    }

    private IssuedLink issued(User user, LinkPurpose purpose, String by) {
        links.deleteOf(user.name());
        String token = random.token();
        Instant now = clock.instant();
        PasswordLink link = new PasswordLink(
                new SecretText(token).hash(), user.name(), user.version(), purpose, by, now, now.plus(purpose.lasts()));
        links.insert(link);
        return new IssuedLink(token, link);
    }
}
