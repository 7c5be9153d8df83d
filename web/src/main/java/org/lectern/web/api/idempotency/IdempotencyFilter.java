package org.lectern.web.api.idempotency;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.document.Sha256;
import org.lectern.idempotency.Beginning;
import org.lectern.idempotency.KeyedRequest;
import org.lectern.idempotency.RunOnce;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/**
 * Lets a POST that comes again with its key have the answer that it had, instead of doing once more what it did.
 *
 * <p>What succeeded is kept. What was refused changed nothing and is forgotten, so that it can be mended and sent with the same key. After a
 * failure, or a crash, the request runs once more when it comes again, with the ids that it had; see {@link Seed}.
 */
public class IdempotencyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern SECRETIVE = Pattern.compile("/api/v1/(tokens|webhooks)(/.*)?");

    private final transient RunOnce once;

    @Inject
    public IdempotencyFilter(RunOnce once) {
        this.once = once;
    }

    /** Problems are answered by the guard, which stands in front. */
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Caller> caller = Caller.of(request);
        if (!request.getMethod().equals("POST") || caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<IdempotencyKey> key = IdempotencyKey.of(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String id = RequestFingerprint.ofSender(request, caller.get(), key.get());
        String contentType = String.valueOf(request.getContentType());
        if (KeptForm.isOne(contentType)) {
            answerForm(id, contentType, request, response, chain);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        answer(once.begin(id, Sha256.of(body)), new ReadBody(request, new ByteArrayInputStream(body)), response, chain);
    }

    private void answerForm(
            String id, String contentType, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (KeptForm form = KeptForm.of(contentType, request.getInputStream());
                InputStream body = form.open()) {
            answer(once.begin(id, form.fingerprint()), new ReadBody(request, body), response, chain);
        }
    }

    private void answer(
            Beginning beginning, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (beginning instanceof Beginning.Begun begun) {
            run(begun, request, response, chain);
        } else if (beginning instanceof Beginning.Ended ended) {
            Replay.send(ended.answer(), response);
        } else if (beginning instanceof Beginning.Running running) {
            long seconds = Math.max(1, running.retryAfter().plusMillis(999).toSeconds());
            throw new ProblemException(
                    Problem.of(ProblemType.REQUEST_RUNNING, "").withHeader("Retry-After", Long.toString(seconds)));
        } else {
            throw ProblemException.of(ProblemType.KEY_REUSED, "");
        }
    }

    private void run(Beginning.Begun begun, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        KeyedRequest keyed = begun.request();
        CopiedAnswer answer = new CopiedAnswer(response);
        new Seed(keyed.seed()).attachTo(request);
        boolean hasEnded = false;
        try {
            chain.doFilter(request, answer);
            hasEnded = hasEnded(keyed, answer, request);
        } finally {
            if (!hasEnded) {
                once.leave(keyed);
            }
        }
        answer.send();
    }

    private boolean hasEnded(KeyedRequest keyed, CopiedAnswer answer, HttpServletRequest request) throws IOException {
        if (answer.getStatus() >= 500) {
            return false;
        }
        if (answer.getStatus() >= 400) {
            once.forget(keyed);
            return true;
        }
        once.end(keyed, answer.kept(showsSecret(request)));
        return true;
    }

    /** Tokens, and what webhooks are signed with; as the container decoded the address, which can be written in many ways. */
    private static boolean showsSecret(HttpServletRequest request) {
        String behind = request.getPathInfo() == null ? "" : request.getPathInfo();
        return SECRETIVE.matcher(request.getServletPath() + behind).matches();
    }
}
