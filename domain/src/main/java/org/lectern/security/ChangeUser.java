package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.lectern.lease.Lease;
import org.lectern.lease.Leases;
import org.lectern.person.People;
import org.lectern.problem.Violation;
import org.lectern.security.session.KeepSessions;

/**
 * Gives users another role or person, shuts them out and lets them in again. Of the active administrators with a password one at least
 * remains, whatever an OpenID provider says and whether it is there: so one change of this kind is made at a time, on all nodes.
 */
@ApplicationScoped
public class ChangeUser {
    private static final String TURN = "users.change";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int PAGE = 200;

    private final Users users;
    private final People people;
    private final Leases leases;
    private final KeepSessions sessions;

    /** For the container's proxy. */
    protected ChangeUser() {
        this(null, null, null, null);
    }

    @Inject
    public ChangeUser(Users users, People people, Leases leases, KeepSessions sessions) {
        this.users = users;
        this.people = people;
        this.leases = leases;
        this.sessions = sessions;
    }

    /**
     * @param version that the change began from
     * @param person the slug of the person that the user is
     */
    public ChangeUserResult change(
            String name, long version, Set<Role> roles, Optional<String> person, boolean isActive) {
        if (person.filter(slug -> people.findByKey(slug).isEmpty()).isPresent()) {
            return new ChangeUserResult.Unfit(List.of(new Violation("/person", "there is no person with this slug")));
        }
        return alone(() -> {
            Optional<User> found = users.find(name);
            if (found.isEmpty()) {
                return new ChangeUserResult.Missing();
            }
            User former = found.get();
            User wanted = new User(
                    name,
                    former.passwordHash(),
                    roles,
                    version + 1,
                    former.mustChangePassword(),
                    isActive,
                    person,
                    former.subject());
            return changed(former, wanted);
        });
    }

    private ChangeUserResult changed(User former, User wanted) {
        if (isMainstay(former) && !isMainstay(wanted) && mainstays() == 1) {
            return new ChangeUserResult.LastAdministrator();
        }
        if (!users.replace(wanted)) {
            return new ChangeUserResult.Overtaken();
        }
        sessions.endOthers(wanted.name(), Optional.empty());
        return new ChangeUserResult.Changed(former, wanted);
    }

    private ChangeUserResult alone(Supplier<ChangeUserResult> change) {
        Optional<Lease> turn = leases.acquire(TURN, UUID.randomUUID().toString(), LONGEST);
        if (turn.isEmpty()) {
            return new ChangeUserResult.Busy();
        }
        try {
            return change.get();
        } finally {
            leases.release(turn.get());
        }
    }

    /** Counted by pages, since nobody says how many users there are. */
    private long mainstays() {
        long count = 0;
        List<User> page = users.list(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            count += page.stream().filter(ChangeUser::isMainstay).count();
            page = users.list(Optional.of(page.get(page.size() - 1).name()), PAGE);
        }
        return count;
    }

    private static boolean isMainstay(User user) {
        return user.may(Permission.ADMINISTER) && user.hasPassword();
    }
}
