package org.lectern.web.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands in front of API, feeds and weblog: gives every answer to a GET or HEAD its entity tag, answers conditional requests, packs what
 * travels, and gives anonymous readers the answers that are ready. What many want at once is made by one of them.
 */
public class ReadyAnswersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern LEFT_ALONE = Pattern.compile(
            "/(admin|api/v1/backups|api/v1/changes|api/v1/export|images|login|login\\.xhtml|jakarta\\.faces\\.resource|health|problem)(/.*)?");
    /** What is asked at such a length is asked by one: to remember it would only fill the memory. */
    private static final int LONGEST_KEY = 8_192;

    private static final Set<Integer> KEPT_STATUS = Set.of(200, 301);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How often a reader waits for others, when what they make is out of date before it is there. */
    private static final int WAITS = 3;

    private final transient ReadyAnswers answers;
    private final transient Flights flights = new Flights();
    private final transient Clock clock;
    private final String forAll;

    @Inject
    public ReadyAnswersFilter(ReadyAnswers answers, SharedCaches caches, Clock clock) {
        this.answers = answers;
        this.clock = clock;
        forAll = caches.cacheControl();
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
        if (anonymous && !answers.keepNothing() && isShort(request)) {
            giveToAnyone(request, response, chain);
        } else {
            make(request, response, chain, anonymous).toReader().send();
        }
    }

    private void giveToAnyone(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What lands may be out of date by then: only what is kept is given to others.
        String key = ReadyAnswers.key(request);
        for (int wait = 0; wait < WAITS; wait++) {
            Optional<ReadyAnswer> ready = answers.find(key);
            if (ready.isPresent()) {
                ready.get().send(request, response, clock.instant());
                return;
            }
            Flights.Flight flight = flights.board(key);
            if (flight.isOurs()) {
                fly(flight, key, request, response, chain);
                return;
            }
            flight.await(PATIENCE);
        }
        make(request, response, chain, true).toReader().send();
    }

    /** The answer may have come between looking for it and boarding. It is for all before a slow reader has taken it. */
    private void fly(
            Flights.Flight flight,
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Optional<ReadyAnswer> shared = answers.findFresh(key);
        Made made = Made.sent();
        try {
            if (shared.isPresent()) {
                made = Made.forAll(shared.get(), request, response, clock);
            } else {
                made = make(request, response, chain, true);
                shared = made.shared();
            }
        } finally {
            flight.land(shared);
        }
        made.toReader().send();
    }

    private Made make(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean anonymous)
            throws IOException, ServletException {
        long begun = answers.begin();
        CapturedResponse captured = new CapturedResponse(response);
        chain.doFilter(new AsGet(request), captured);
        if (captured.wasPassedOn()) {
            return Made.sent();
        }
        Headers.describe(captured, anonymous, forAll);
        if (!KEPT_STATUS.contains(captured.getStatus())) {
            return Made.forOne(() -> captured.passOn(request));
        }
        ReadyAnswer answer = captured.answer(AnswerVersion.of(request), answers.lastChange());
        if (!isShort(request) || !isForAll(request, response)) {
            return Made.forOne(() -> answer.send(request, response, clock.instant()));
        }
        Optional<Set<String>> shows = AnswerParts.of(request).or(() -> Summaries.shown(pathOf(request)));
        ReadyAnswers.Settled settled = answers.keep(ReadyAnswers.key(request), answer, shows, begun);
        return settled.current()
                ? Made.forAll(settled.answer(), request, response, clock)
                : Made.forOne(() -> settled.answer().send(request, response, clock.instant()));
    }

    private static boolean isShort(HttpServletRequest request) {
        return ReadyAnswers.key(request).length() <= LONGEST_KEY;
    }

    /** Nobody was logged in, nobody has or got a session, and whoever made the answer did not reserve it. */
    private static boolean isForAll(HttpServletRequest request, HttpServletResponse response) {
        return request.getUserPrincipal() == null
                && request.getSession(false) == null
                && String.valueOf(response.getHeader(Headers.CACHE_CONTROL)).startsWith("public");
    }

    /** As the container decoded it, and matches it with what it protects: an address can be written in many ways. */
    private static String pathOf(HttpServletRequest request) {
        String behind = request.getPathInfo();
        return request.getServletPath() + (behind == null ? "" : behind);
    }

    /**
     * An answer that was made, and is to be sent.
     *
     * @param shared what others may get, too
     */
    private record Made(Optional<ReadyAnswer> shared, Sending toReader) {
        static Made sent() {
            return forOne(() -> {});
        }

        static Made forOne(Sending toReader) {
            return new Made(Optional.empty(), toReader);
        }

        static Made forAll(ReadyAnswer answer, HttpServletRequest request, HttpServletResponse response, Clock clock) {
            return new Made(Optional.of(answer), () -> answer.send(request, response, clock.instant()));
        }
    }

    private interface Sending {
        void send() throws IOException;
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
