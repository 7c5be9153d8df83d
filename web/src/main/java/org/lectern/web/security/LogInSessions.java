package org.lectern.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lectern.security.User;
import org.lectern.security.Users;

/** Begins, finds and ends the log-ins of people, which last as long as their session, at most eight hours. */
@ApplicationScoped
public class LogInSessions {
    private static final Duration LONGEST = Duration.ofHours(8);

    private final Users users;
    private final Clock clock;

    /** For the container's proxy. */
    protected LogInSessions() {
        this(null, null);
    }

    @Inject
    public LogInSessions(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** In a new session, so that nobody can have planted its id. */
    public void begin(HttpServletRequest request, User user) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(
                LogInState.KEY,
                new LogInState(user.name(), user.version(), clock.instant().plus(LONGEST)));
    }

    /** Goes on with the same session after the user was changed by the user. */
    public void renew(HttpServletRequest request, User user) {
        request.changeSessionId();
        request.getSession()
                .setAttribute(
                        LogInState.KEY,
                        new LogInState(
                                user.name(), user.version(), clock.instant().plus(LONGEST)));
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who is logged in. A log-in that has ended takes its session along. */
    public Optional<User> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LogInState.KEY) instanceof LogInState state)) {
            return Optional.empty();
        }
        Optional<User> user = Optional.of(state)
                .filter(each -> clock.instant().isBefore(each.until()))
                .flatMap(each -> users.find(each.name()))
                .filter(each -> each.version() == state.userVersion());
        if (user.isEmpty()) {
            session.invalidate();
        }
        return user;
    }
}
