package org.lectern.web.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets scripts of any page read what anybody may read (<a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch</a>), errors too.
 *
 * <p>Only that: nothing is sent with credentials, and no header {@code Authorization} is let through. A page that holds its visitors' tokens
 * is where tokens get lost, so programs that write or see drafts call from a server of their own.
 */
public class CrossOrigin extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern READABLE = Pattern.compile(
            "/api/.*|/images/.*|(?:/.*)?/feed\\.[a-z]+|/[^/]*\\.(?:xml|opml|ics|txt)|/.*\\.(?:ics|opml)|/problems?/.*");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String ANYBODY = "*";
    private static final String EXPOSED =
            "ETag, Link, Location, Content-Range, RateLimit, RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After";
    private static final String CONDITIONS =
            "If-None-Match, If-Modified-Since, If-Range, Range, Last-Event-ID, Cache-Control";
    private static final String SECONDS_OF_A_DAY = "86400";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isReadable(request)) {
            chain.doFilter(request, response);
        } else if (isPreflight(request)) {
            answerPreflight(response);
        } else if (isForAnybody(request)) {
            allow(response);
            chain.doFilter(request, new Lasting(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        String behind = request.getPathInfo();
        return READABLE.matcher(request.getServletPath() + (behind == null ? "" : behind))
                .matches();
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static boolean isForAnybody(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) && request.getHeader("Authorization") == null;
    }

    /** The same whatever is asked for: what is not named is refused by the browser. */
    private static void answerPreflight(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Access-Control-Allow-Origin", ANYBODY);
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
        response.setHeader("Access-Control-Allow-Headers", CONDITIONS);
        response.setHeader("Access-Control-Max-Age", SECONDS_OF_A_DAY);
    }

    private static void allow(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", ANYBODY);
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    }

    /** Whoever starts an answer anew, because of an error, leaves it readable. */
    private static final class Lasting extends HttpServletResponseWrapper {
        Lasting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void reset() {
            super.reset();
            allow((HttpServletResponse) getResponse());
        }
    }
}
