package org.lectern.security;

import java.util.Optional;
import java.util.Set;
import org.lectern.lease.InMemoryLeases;
import org.lectern.person.InMemoryPeople;
import org.lectern.security.invitation.ChoosePassword;
import org.lectern.security.invitation.InMemoryPasswordLinks;
import org.lectern.security.invitation.InviteUser;
import org.lectern.security.session.InMemorySessions;
import org.lectern.security.session.KeepSessions;

/** All that administrators of a test can do with users. */
public final class UsersWorld {
    public final MovableClock clock = new MovableClock();
    public final InMemoryUsers users = new InMemoryUsers();
    public final InMemoryPeople people = new InMemoryPeople();
    public final InMemoryPasswordLinks links = new InMemoryPasswordLinks();
    public final InMemoryLeases leases = new InMemoryLeases(clock);
    public final KeepSessions sessions = new KeepSessions(new InMemorySessions(), users, clock);
    public final Passwords passwords = new Passwords(new ReadablePasswordHash());
    public final InviteUser inviting = new InviteUser(users, people, links, new RandomText(), clock);
    public final ChangeUser changing = new ChangeUser(users, people, leases, sessions);
    public final ChoosePassword choosing =
            new ChoosePassword(links, users, passwords, new PasswordRules(), new HashingTurns(), sessions, clock);

    /** With a password. */
    public User has(String name, Role role) {
        User user = new User(name, passwords.hash("right"), Set.of(role), 1, false);
        users.insert(user);
        return user;
    }

    public User now(String name) {
        return users.find(name).orElseThrow();
    }

    ChangeUserResult give(String name, Role role) {
        return changing.change(name, now(name).version(), Set.of(role), Optional.empty(), true);
    }

    ChangeUserResult shutOut(String name) {
        User user = now(name);
        return changing.change(name, user.version(), user.roles(), user.person(), false);
    }
}
