package org.lectern.security;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/** Gives a program a token of its own, which carries some of the rights of the user who asks for it. */
@ApplicationScoped
public class IssueToken {
    /** In characters. */
    public static final int LONGEST_NAME = 100;

    private final ApiTokens tokens;
    private final Users users;
    private final RandomText random;
    private final Clock clock;

    /** For the container's proxy. */
    protected IssueToken() {
        this(null, null, null, null);
    }

    @Inject
    public IssueToken(ApiTokens tokens, Users users, RandomText random, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param name what the token is for
     * @param scopes as {@link Scope} spells them, at least one
     * @param expires empty: never
     * @return what was issued, or what is wrong with the fields {@code name}, {@code scopes} and {@code expires}
     */
    public Checked<IssuedToken> issue(String user, String name, List<String> scopes, Optional<Instant> expires) {
        List<Violation> violations = check(user, name, scopes, expires);
        return violations.isEmpty()
                ? Checked.right(issued(user, name.strip(), Set.copyOf(scopes), clock.instant(), expires))
                : Checked.wrong(violations);
    }

    /** What is wrong with such a wish. */
    public List<Violation> check(String user, String name, List<String> scopes, Optional<Instant> expires) {
        Instant now = clock.instant();
        List<Violation> violations = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            violations.add(new Violation("/name", "a name of 1 to " + LONGEST_NAME + " characters is needed"));
        }
        violations.addAll(scopeViolations(scopes));
        violations.addAll(rightsViolations(user, scopes));
        if (expires.filter(end -> !end.isAfter(now)).isPresent()) {
            violations.add(new Violation("/expires", "this is past already; give an instant to come, or leave it out"));
        }
        return violations;
    }

    private static List<Violation> scopeViolations(List<String> scopes) {
        String known = "known are " + String.join(", ", Scope.texts());
        if (scopes.isEmpty()) {
            return List.of(new Violation("/scopes", "at least one scope is needed; " + known));
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            if (Scope.parse(scopes.get(i)).isEmpty()) {
                violations.add(new Violation("/scopes/" + i, "there is no such scope; " + known));
            }
        }
        return violations;
    }

    private List<Violation> rightsViolations(String user, List<String> scopes) {
        Optional<User> owner = users.find(user);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            Optional<Scope> scope = Scope.parse(scopes.get(i));
            if (scope.filter(known -> owner.filter(known::isFor).isEmpty()).isPresent()) {
                violations.add(new Violation("/scopes/" + i, refusal(scope.get())));
            }
        }
        return violations;
    }

    private static String refusal(Scope scope) {
        return scope.isForAdministrators()
                ? "only an administrator's tokens can have this scope"
                : "your role does not allow what this scope allows";
    }

    private IssuedToken issued(String user, String name, Set<String> scopes, Instant now, Optional<Instant> expires) {
        TokenText token = TokenText.next(random);
        String id = UlidCreator.getMonotonicUlid().toString();
        ApiToken stored = new ApiToken(id, token.hash(), user, name, scopes, now, expires, Optional.empty());
        tokens.insert(stored);
        return new IssuedToken(token.text(), stored);
    }
}
