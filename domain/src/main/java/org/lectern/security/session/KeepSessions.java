package org.lectern.security.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lectern.security.User;
import org.lectern.security.Users;

/**
 * Begins, finds and ends the log-ins of people. The store is asked each time, so that what was ended on one node has ended on all by the
 * next request.
 */
@ApplicationScoped
public class KeepSessions {
    /** How long a log-in lasts at most. */
    public static final Duration LONGEST = Duration.ofHours(8);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_NOTED = 10_000;

    private final Sessions sessions;
    private final Users users;
    private final Clock clock;
    private final Cache<String, Instant> noted;

    /** For the container's proxy. */
    protected KeepSessions() {
        this(null, null, Clock.systemUTC());
    }

    @Inject
    public KeepSessions(Sessions sessions, Users users, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
        noted = Caffeine.newBuilder()
                .maximumSize(MOST_NOTED)
                .expireAfterWrite(NOTED_EVERY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * @param address where it comes from, as the network tells
     * @param browser as it calls itself
     */
    public Session begin(User user, String address, String browser) {
        Instant now = clock.instant();
        String id = UlidCreator.getMonotonicUlid(now.toEpochMilli()).toString();
        Session session = new Session(id, user.name(), user.version(), address, browser, now, now, now.plus(LONGEST));
        sessions.insert(session);
        return session;
    }

    /** Whose log-in it is, if it lasts; one that has ended is forgotten. */
    public Optional<User> find(String id) {
        Optional<Session> session = sessions.find(id);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Optional<User> user = session.filter(each -> clock.instant().isBefore(each.until()))
                .flatMap(each -> users.find(each.user()))
                .filter(User::isActive)
                .filter(each -> each.version() == session.get().userVersion());
        if (user.isEmpty()) {
            sessions.delete(id);
        } else {
            note(id);
        }
        return user;
    }

    /** Those of a user that last, the latest first. */
    public List<Session> of(User user) {
        Instant now = clock.instant();
        return sessions.of(user.name()).stream()
                .filter(each -> each.userVersion() == user.version() && now.isBefore(each.until()))
                .toList();
    }

    public void end(String id) {
        sessions.delete(id);
    }

    /** @return false if it is not the user's, or has ended */
    public boolean end(String user, String id) {
        return sessions.find(id).filter(each -> each.user().equals(user)).isPresent() && sessions.delete(id);
    }

    /** Ends all of a user's but this one. @param spared empty: all */
    public void endOthers(String user, Optional<String> spared) {
        sessions.deleteOf(user, spared);
    }

    private void note(String id) {
        Instant now = clock.instant();
        if (noted.asMap().putIfAbsent(id, now) == null) {
            sessions.seen(id, now);
        }
    }
}
