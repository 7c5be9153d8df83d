package org.lectern.web.api.change;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.lectern.journal.Journal;
import org.lectern.web.BaseUrl;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/**
 * {@code /api/v1/changes}: what is published, corrected and withdrawn, told as it happens.
 *
 * <p>No JAX-RS: what it has for this, {@code SseEventSink}, waits for slow clients on one server and keeps without a limit what they do not
 * take on the other.
 */
@WebServlet(urlPatterns = "/api/v1/changes", asyncSupported = true)
public class ChangesServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String METHODS = "GET, HEAD, OPTIONS";
    /** In bytes. Servers keep so much for each client, for as long as it listens. */
    private static final int BUFFER = 1_024;

    private static final int RETRY_SECONDS = 30;

    private final transient Journal journal;
    private final transient ChangeStreams streams;
    private final transient ChangePages pages;
    private final transient EventText text;
    private final transient BaseUrl baseUrl;
    private final transient Clock clock;

    @Inject
    public ChangesServlet(
            Journal journal, ChangeStreams streams, ChangePages pages, EventText text, BaseUrl baseUrl, Clock clock) {
        this.journal = journal;
        this.streams = streams;
        this.pages = pages;
        this.text = text;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET" -> listen(request, response);
            case "HEAD" -> {
                ChangesRequest.of(request);
                head(response);
            }
            case "OPTIONS" -> {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Allow", METHODS);
            }
            default ->
                throw new ProblemException(
                        Problem.of(ProblemType.METHOD_NOT_ALLOWED, "").withHeader("Allow", METHODS));
        }
    }

    private void listen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ChangesRequest asked = ChangesRequest.of(request);
        if (!streams.reserve()) {
            throw new ProblemException(
                    Problem.of(ProblemType.TOO_MANY_LISTENERS, "Try again in " + RETRY_SECONDS + " seconds.")
                            .withHeader("Retry-After", Integer.toString(RETRY_SECONDS)));
        }
        boolean isTaken = false;
        try {
            StreamPosition position = position(asked, request);
            head(response);
            response.setBufferSize(BUFFER);
            ServletOutputStream out = response.getOutputStream();
            AsyncContext listening = request.startAsync();
            isTaken = true;
            listen(listening, out, position);
        } finally {
            if (!isTaken) {
                streams.free();
            }
        }
    }

    private void listen(AsyncContext listening, ServletOutputStream out, StreamPosition position) {
        listening.setTimeout(0);
        ChangeStream stream = new ChangeStream(out, position, listening::complete, clock);
        listening.addListener(new LostClient(streams, stream));
        streams.add(stream);
        out.setWriteListener(stream);
    }

    private StreamPosition position(ChangesRequest asked, HttpServletRequest request) {
        long head = journal.head();
        long after = asked.after().orElse(head);
        boolean isLost = after > head || after < journal.oldest() - 1;
        return new StreamPosition(
                isLost ? head : after,
                isLost,
                asked.filter(),
                text.base(baseUrl.of(request)),
                text,
                pages::window,
                streams::call);
    }

    private static void head(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(ChangesRequest.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }
}
