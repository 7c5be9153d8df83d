package org.lectern.web.limit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/**
 * Refuses who asks too often. It stands behind the answers that are ready: those cost nothing and are not counted. Who has a token hears with
 * each answer how much is left; anonymous readers do not, as their answers are kept and given to others.
 */
public class RateLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern NOT_COUNTED =
            Pattern.compile("/(admin|login|login\\.xhtml|jakarta\\.faces\\.resource|health|problem)(/.*)?");

    private final transient RateLimits limits;
    private final transient Buckets tokens;
    private final transient Buckets addresses;

    @Inject
    public RateLimitFilter(RateLimits limits, Clock clock) {
        this.limits = limits;
        tokens = new Buckets(limits.byToken(), clock);
        addresses = new Buckets(limits.byAddress(), clock);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> token = Caller.of(request).flatMap(Caller::token);
        if (token.isPresent() && limits.byToken() != RateLimits.NONE) {
            Quota quota = tokens.take(token.get());
            response.setHeader("RateLimit-Policy", "\"token\";q=" + limits.byToken() + ";w=60");
            response.setHeader("RateLimit", "\"token\";r=" + quota.left() + ";t=" + seconds(quota.full()));
            requireAllowed(quota, "This token is good for " + limits.byToken() + " requests a minute.");
        }
        if (token.isEmpty() && limits.byAddress() != RateLimits.NONE && isCounted(request)) {
            Quota quota = addresses.take(NetworkAddress.of(request.getRemoteAddr()));
            requireAllowed(
                    quota,
                    "Without a token, " + limits.byAddress() + " requests a minute are answered to one address.");
        }
        chain.doFilter(request, response);
    }

    /** The guard in front answers. */
    private static void requireAllowed(Quota quota, String detail) {
        if (!quota.isAllowed()) {
            long seconds = Math.max(1, seconds(quota.next()));
            Problem problem = Problem.of(
                    ProblemType.TOO_MANY_REQUESTS, detail + " The next one is answered in " + seconds + " seconds.");
            throw new ProblemException(problem.withHeader("Retry-After", Long.toString(seconds)));
        }
    }

    private static boolean isCounted(HttpServletRequest request) {
        String behind = request.getPathInfo();
        return !NOT_COUNTED
                .matcher(request.getServletPath() + (behind == null ? "" : behind))
                .matches();
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
