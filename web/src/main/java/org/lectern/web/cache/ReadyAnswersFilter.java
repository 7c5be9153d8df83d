package org.lectern.web.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands in front of API, feeds and weblog: gives every answer to a GET or HEAD its entity tag, answers conditional requests, and gives
 * anonymous readers the answers that are ready.
 */
public class ReadyAnswersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern LEFT_ALONE = Pattern.compile(
            "/(admin|api/v1/backups|api/v1/changes|api/v1/export|images|login|login\\.xhtml|jakarta\\.faces\\.resource|health|problem)(/.*)?");
    private static final Set<Integer> KEPT_STATUS = Set.of(200, 301);
    private static final String FOR_ALL = "public, max-age=0, must-revalidate";
    private static final String FOR_ONE = "private, no-cache";

    private final transient ReadyAnswers answers;

    @Inject
    public ReadyAnswersFilter(ReadyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || LEFT_ALONE.matcher(pathOf(request)).matches()) {
            chain.doFilter(request, response);
            return;
        }
        boolean anonymous = request.getHeader("Authorization") == null;
        Optional<ReadyAnswer> ready = anonymous ? answers.find(ReadyAnswers.key(request)) : Optional.empty();
        if (ready.isPresent()) {
            ready.get().send(request, response);
            return;
        }
        make(request, response, chain, anonymous);
    }

    private void make(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean anonymous)
            throws IOException, ServletException {
        long generation = answers.generation();
        response.setHeader("Cache-Control", anonymous ? FOR_ALL : FOR_ONE);
        response.setHeader("Vary", "Authorization");
        CapturedResponse captured = new CapturedResponse(response);
        chain.doFilter(new AsGet(request), captured);
        if (captured.wasPassedOn()) {
            return;
        }
        if (!KEPT_STATUS.contains(captured.getStatus())) {
            captured.passOn(request);
            return;
        }
        ReadyAnswer answer = captured.answer(AnswerVersion.of(request), answers.lastChange());
        if (isForAll(request, response)) {
            answers.keep(ReadyAnswers.key(request), answer, generation);
        }
        answer.send(request, response);
    }

    /** Nobody was logged in, nobody has or got a session, and whoever made the answer did not reserve it. */
    private static boolean isForAll(HttpServletRequest request, HttpServletResponse response) {
        return request.getUserPrincipal() == null
                && request.getSession(false) == null
                && FOR_ALL.equals(response.getHeader("Cache-Control"));
    }

    /** As the container decoded it, and matches it with what it protects: an address can be written in many ways. */
    private static String pathOf(HttpServletRequest request) {
        String behind = request.getPathInfo();
        return request.getServletPath() + (behind == null ? "" : behind);
    }

    /** A HEAD is answered by what a GET would be, less the body; so one answer serves both. */
    private static final class AsGet extends HttpServletRequestWrapper {
        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
