package org.lectern.web.api.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lectern.security.ApiToken;
import org.lectern.security.ApiTokens;
import org.lectern.security.Permission;
import org.lectern.security.Scope;
import org.lectern.security.Users;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.ApiEntrance;
import org.lectern.web.security.Caller;

/**
 * Who may see and revoke which tokens: by password one's own, and an administrator's everybody's, as by a token with the scope "admin". Every
 * token reaches itself, also by the name {@value #CURRENT}.
 */
@ApplicationScoped
public class TokenAccess {
    static final String CURRENT = "current";

    private final ApiTokens tokens;
    private final Users users;

    /** For the container's proxy. */
    protected TokenAccess() {
        this(null, null);
    }

    @Inject
    public TokenAccess(ApiTokens tokens, Users users) {
        this.tokens = tokens;
        this.users = users;
    }

    /** Whoever logged in with a password. */
    Caller byPassword(HttpServletRequest request) {
        return Caller.of(request).filter(caller -> caller.token().isEmpty()).orElseThrow(() -> notLoggedIn(request));
    }

    /** Whose tokens the caller may list; empty: everybody's. */
    Optional<String> listed(HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> notLoggedIn(request));
        if (seesAll(caller)) {
            return Optional.empty();
        }
        if (caller.token().isPresent()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "The token lacks the scope 'admin'; log in with name and password (HTTP Basic) to see your tokens.");
        }
        return Optional.of(caller.name());
    }

    /** A token that is not the caller's business is not there. */
    ApiToken find(String id, HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> notLoggedIn(request));
        String meant = id.equals(CURRENT) ? caller.token().orElse(id) : id;
        return tokens.find(meant)
                .filter(token -> isOwn(token, caller) || seesAll(caller))
                .orElseThrow(() ->
                        ProblemException.of(ProblemType.NOT_FOUND, "You have no token with the id '" + id + "'."));
    }

    private static boolean isOwn(ApiToken token, Caller caller) {
        return caller.token().map(token.id()::equals).orElse(token.user().equals(caller.name()));
    }

    private boolean seesAll(Caller caller) {
        boolean isAdministrator = users.find(caller.name())
                .filter(user -> user.may(Permission.ADMINISTER))
                .isPresent();
        return isAdministrator && (caller.token().isEmpty() || caller.may(Scope.ADMIN.text()));
    }

    private static ProblemException notLoggedIn(HttpServletRequest request) {
        Problem problem =
                Problem.of(ProblemType.UNAUTHORIZED, "Log in with name and password (HTTP Basic) to get a token.");
        return new ProblemException(problem.withHeader("WWW-Authenticate", ApiEntrance.challenge(request)));
    }
}
