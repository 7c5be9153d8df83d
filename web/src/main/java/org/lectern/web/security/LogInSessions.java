package org.lectern.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lectern.security.User;
import org.lectern.security.session.KeepSessions;
import org.lectern.security.session.Session;

/** Begins, finds and ends the log-ins of people: the browser's session says which one it is, the store whether it lasts. */
@ApplicationScoped
public class LogInSessions {
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(5);

    private final KeepSessions kept;
    private final Clock clock;

    /** For the container's proxy. */
    protected LogInSessions() {
        this(null, null);
    }

    @Inject
    public LogInSessions(KeepSessions kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** In a new session, so that nobody can have planted its id. */
    public void begin(HttpServletRequest request, User user) {
        end(request);
        remember(request, request.getSession(true), user);
    }

    /** Goes on with the same session after the user was changed by the user; every other log-in of the user ends. */
    public void renew(HttpServletRequest request, User user) {
        kept.endOthers(user.name(), Optional.empty());
        request.changeSessionId();
        remember(request, request.getSession(), user);
    }

    /** Waits in a new session for the code, now that the password was right. */
    public void await(HttpServletRequest request, User user, String target) {
        end(request);
        FirstStep first = new FirstStep(
                user.name(), user.version(), target, clock.instant().plus(FOR_THE_CODE));
        request.getSession(true).setAttribute(FirstStep.KEY, first);
    }

    public Optional<FirstStep> awaited(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(FirstStep.KEY))
                .filter(FirstStep.class::isInstance)
                .map(FirstStep.class::cast)
                .filter(first -> clock.instant().isBefore(first.until()));
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            current(request).ifPresent(id -> kept.end(id));
            session.invalidate();
        }
    }

    /** Which log-in the request belongs to, whether or not it lasts. */
    public Optional<String> current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(LogInState.KEY))
                .filter(LogInState.class::isInstance)
                .map(state -> ((LogInState) state).id());
    }

    /** Who is logged in. A log-in that has ended is forgotten; the session goes at the next one, as within a request it can't go. */
    public Optional<User> find(HttpServletRequest request) {
        Optional<String> id = current(request);
        Optional<User> user = id.flatMap(kept::find);
        if (id.isPresent() && user.isEmpty()) {
            request.getSession().removeAttribute(LogInState.KEY);
        }
        return user;
    }

    private void remember(HttpServletRequest request, HttpSession session, User user) {
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        Session begun = kept.begin(user, request.getRemoteAddr(), browser);
        session.setAttribute(LogInState.KEY, new LogInState(begun.id()));
    }
}
