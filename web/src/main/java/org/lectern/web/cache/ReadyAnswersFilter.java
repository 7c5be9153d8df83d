package org.lectern.web.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in front of API, feeds and weblog: gives every answer to a GET or HEAD its entity tag, answers conditional requests, and gives
 * anonymous readers the answers that are ready.
 */
public class ReadyAnswersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final List<String> LEFT_ALONE =
            List.of("/admin", "/login", "/jakarta.faces.resource", "/health", "/problem", "/api/v1/imports");
    private static final Set<Integer> KEPT_STATUS = Set.of(200, 301);

    private final transient ReadyAnswers answers;

    @Inject
    public ReadyAnswersFilter(ReadyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || LEFT_ALONE.stream().anyMatch(pathOf(request)::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        boolean anonymous = request.getHeader("Authorization") == null;
        Optional<ReadyAnswer> ready = anonymous ? answers.find(request) : Optional.empty();
        if (ready.isPresent()) {
            ready.get().send(request, response);
            return;
        }
        make(request, response, chain, anonymous);
    }

    private void make(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean anonymous)
            throws IOException, ServletException {
        long generation = answers.generation();
        response.setHeader("Cache-Control", anonymous ? "public, max-age=0, must-revalidate" : "private, no-cache");
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
        ReadyAnswer answer = captured.answer(AnswerVersion.of(request));
        if (anonymous && response.getHeader("Set-Cookie") == null) {
            answers.keep(request, answer, generation);
        }
        answer.send(request, response);
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
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
