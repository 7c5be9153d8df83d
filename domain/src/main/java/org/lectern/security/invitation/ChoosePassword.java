package org.lectern.security.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.security.HashingTurns;
import org.lectern.security.PasswordObjection;
import org.lectern.security.PasswordRules;
import org.lectern.security.Passwords;
import org.lectern.security.SecretText;
import org.lectern.security.User;
import org.lectern.security.Users;
import org.lectern.security.session.KeepSessions;

/** Lets whoever holds a link choose the password of the user that it is for, once. */
@ApplicationScoped
public class ChoosePassword {
    private final PasswordLinks links;
    private final Users users;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final HashingTurns turns;
    private final KeepSessions sessions;
    private final Clock clock;

    /** For the container's proxy. */
    protected ChoosePassword() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ChoosePassword(
            PasswordLinks links,
            Users users,
            Passwords passwords,
            PasswordRules rules,
            HashingTurns turns,
            KeepSessions sessions,
            Clock clock) {
        this.links = links;
        this.users = users;
        this.passwords = passwords;
        this.rules = rules;
        this.turns = turns;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The link, if it counts. Looking at it does not use it up. */
    public Optional<PasswordLink> find(String token) {
        return known(token).map(Known::link);
    }

    /** All log-ins of the user end. A second factor stays: whoever has the link needs that too. */
    public ChoosePasswordResult choose(String token, String wanted) {
        Optional<Known> known = known(token);
        if (known.isEmpty()) {
            return new ChoosePasswordResult.Gone();
        }
        User user = known.get().user();
        List<PasswordObjection> objections = rules.objections(user.name(), wanted);
        if (!objections.isEmpty()) {
            return new ChoosePasswordResult.Unfit(objections);
        }
        Optional<String> hash = turns.take(() -> passwords.hash(wanted));
        if (hash.isEmpty()) {
            return new ChoosePasswordResult.Busy();
        }
        User changed = user.withPassword(hash.get());
        if (!users.replace(changed)) {
            return new ChoosePasswordResult.Gone();
        }
        links.deleteOf(user.name());
        sessions.endOthers(user.name(), Optional.empty());
        return new ChoosePasswordResult.Chosen(changed, known.get().link().purpose());
    }

    private record Known(PasswordLink link, User user) {}

    private Optional<Known> known(String token) {
        return links.find(new SecretText(token).hash())
                .filter(link -> clock.instant().isBefore(link.expires()))
                .flatMap(link -> users.find(link.user())
                        .filter(User::isActive)
                        .filter(user -> user.version() == link.userVersion())
                        .map(user -> new Known(link, user)));
    }
}
