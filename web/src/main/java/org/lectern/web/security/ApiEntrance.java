package org.lectern.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.audit.AuditLogIns;
import org.lectern.audit.Via;
import org.lectern.security.ApiToken;
import org.lectern.security.CheckToken;
import org.lectern.security.LogIn;
import org.lectern.security.LogInResult;

/**
 * Finds out who calls the API: a token for everything but getting another one, name and password for nothing but tokens. No session is read
 * or made, so that nobody's browser can be made to call in somebody's name.
 */
@ApplicationScoped
public class ApiEntrance {
    private static final String TOKENS_PATH = "/api/v1/tokens";
    private static final String BEARER = "Bearer realm=\"Lectern\"";

    private static final String NEEDS_CODE =
            "This account has a second factor, so name and password alone get no token; make one in the admin UI, at /admin/tokens.";

    private final CheckToken tokens;
    private final LogIn logIn;
    private final AuditLogIns audit;

    /** For the container's proxy. */
    protected ApiEntrance() {
        this(null, null, null);
    }

    @Inject
    public ApiEntrance(CheckToken tokens, LogIn logIn, AuditLogIns audit) {
        this.tokens = tokens;
        this.logIn = logIn;
        this.audit = audit;
    }

    /** What an answer of 401 has to say in {@code WWW-Authenticate} when no credentials came. */
    public static String challenge(HttpServletRequest request) {
        return isAboutTokens(request) ? "Basic realm=\"Lectern\", charset=\"UTF-8\"" : BEARER;
    }

    /** Leaves a {@link Caller}, a {@link Refusal} or nothing with the request. */
    Optional<Caller> enter(HttpServletRequest request) {
        Optional<ApiCredentials> credentials = ApiCredentials.of(request.getHeader("Authorization"));
        if (credentials.isEmpty()) {
            return Optional.empty();
        }
        boolean isByPassword =
                asksForToken(request) || isAboutTokens(request) && credentials.get() instanceof ApiCredentials.Basic;
        Optional<Caller> caller =
                isByPassword ? byPassword(credentials.get(), request) : byToken(credentials.get(), request);
        caller.ifPresent(each -> each.attachTo(request));
        return caller;
    }

    private Optional<Caller> byToken(ApiCredentials credentials, HttpServletRequest request) {
        if (!(credentials instanceof ApiCredentials.Bearer bearer)) {
            return Optional.empty();
        }
        Optional<ApiToken> token = tokens.check(bearer.token());
        if (token.isEmpty()) {
            String challenge = BEARER + ", error=\"invalid_token\"";
            refuse(request, challenge, "The token is unknown, or has expired or been revoked.");
        }
        return token.map(known -> new Caller(known.user(), known.scopes(), Optional.of(known.id())));
    }

    private Optional<Caller> byPassword(ApiCredentials credentials, HttpServletRequest request) {
        LogInResult result = new LogInResult.Refused();
        if (credentials instanceof ApiCredentials.Basic basic) {
            result = logIn.attempt(basic.name(), basic.password(), request.getRemoteAddr());
            audit.note(basic.name(), Via.API, result);
        }
        if (result instanceof LogInResult.Granted granted) {
            return Optional.of(new Caller(granted.user().name(), Set.of(), Optional.empty()));
        }
        if (result instanceof LogInResult.TooManyAttempts tooMany) {
            tooMany(request, tooMany.retryAfter());
            return Optional.empty();
        }
        if (result instanceof LogInResult.SecondFactorNeeded) {
            refuse(request, challenge(request), NEEDS_CODE);
            return Optional.empty();
        }
        refuse(request, challenge(request), "The name or the password is wrong.");
        return Optional.empty();
    }

    private static void refuse(HttpServletRequest request, String challenge, String detail) {
        new Refusal(HttpServletResponse.SC_UNAUTHORIZED, Map.of("WWW-Authenticate", challenge), detail)
                .attachTo(request);
    }

    private static void tooMany(HttpServletRequest request, Duration retryAfter) {
        long seconds = Waiting.seconds(retryAfter);
        String detail = "Too many attempts to log in; the next one counts in " + seconds + " seconds.";
        new Refusal(429, Map.of("Retry-After", Long.toString(seconds)), detail).attachTo(request);
    }

    private static boolean isAboutTokens(HttpServletRequest request) {
        String path = LogInMechanism.path(request);
        return path.equals(TOKENS_PATH) || path.startsWith(TOKENS_PATH + "/");
    }

    private static boolean asksForToken(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && LogInMechanism.path(request).equals(TOKENS_PATH);
    }
}
