package org.lectern.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.lectern.image.StoreImage;

/** Refuses what no part of the application should have to think of: unknown methods, bodies without end, exceptions that nobody caught. */
public class RequestGuard extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> KNOWN_BUT_REFUSED = Set.of("TRACE", "TRACK", "CONNECT");
    private static final long MB = 1024L * 1024;
    private static final long MAX_BODY = 8 * MB;
    private static final String IMAGES = "/api/v1/images";
    /** An image, and the form around it. */
    private static final long MAX_IMAGE = StoreImage.MAX_LENGTH + MB;

    private static final String BATCH = "/api/v1/posts/batch";
    /** A thousand posts of 16 KB each, and in memory at once. */
    private static final long MAX_BATCH = 16 * MB;

    private static final Set<String> UPLOADS = Set.of("/api/v1/imports", "/admin/import", "/admin/import.xhtml");
    /** An archive of many years. */
    private static final long MAX_UPLOAD = 512 * MB;

    private final transient ProblemAnswers answers;

    @Inject
    public RequestGuard(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (!METHODS.contains(method)) {
            answers.send(refusal(method), response);
            return;
        }
        long limit = limitFor(request);
        if (request.getContentLengthLong() > limit) {
            answers.send(Problem.of(ProblemType.BODY_TOO_LARGE, new BodyTooLarge(limit).getMessage()), response);
            return;
        }
        if (isFormOfUnknownLength(request)) {
            answers.send(Problem.of(ProblemType.LENGTH_REQUIRED, ""), response);
            return;
        }
        try {
            chain.doFilter(new Limited(request, limit), response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            answers.send(ProblemOf.thrown(failure), response);
        }
    }

    /** What can be done at an address only its own part of the application can say; that it can be read, and asked, is true of most. */
    private static Problem refusal(String method) {
        return KNOWN_BUT_REFUSED.contains(method)
                ? Problem.of(ProblemType.METHOD_NOT_ALLOWED, "").withHeader("Allow", "GET, HEAD, OPTIONS")
                : Problem.of(ProblemType.NOT_IMPLEMENTED, "");
    }

    /** The container reads forms itself, before any limit of ours; an import may be long and is limited by the part's own limit. */
    private static boolean isFormOfUnknownLength(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean isForm = type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
        return isForm && request.getContentLengthLong() < 0 && limitFor(request) < MAX_UPLOAD;
    }

    private static long limitFor(HttpServletRequest request) {
        String behind = request.getPathInfo() == null ? "" : request.getPathInfo();
        String path = request.getServletPath() + behind;
        if (UPLOADS.contains(path)) {
            return MAX_UPLOAD;
        }
        if (path.equals(BATCH)) {
            return MAX_BATCH;
        }
        return path.equals(IMAGES) ? MAX_IMAGE : MAX_BODY;
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;
        private ServletInputStream stream;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new LimitedStream(super.getInputStream(), limit);
            }
            return stream;
        }
    }
}
