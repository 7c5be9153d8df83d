package org.lectern.web.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemAnswers;

/** Sends files or parts of them, as they are read, and never a second time to whoever has them. */
@ApplicationScoped
public class ImageAnswer {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final int BUFFER = 64 * 1024;

    private final ProblemAnswers problems;

    /** For the container's proxy. */
    protected ImageAnswer() {
        this(null);
    }

    @Inject
    public ImageAnswer(ProblemAnswers problems) {
        this.problems = problems;
    }

    void send(ImageFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isKnown(file, request)) {
            describe(file, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ByteRange.Asked asked = asked(file, request);
        if (asked instanceof ByteRange.Asked.Nothing) {
            Problem problem = Problem.of(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            problems.send(problem.withHeader("Content-Range", "bytes */" + file.length()), response);
            return;
        }
        ByteRange range = asked instanceof ByteRange.Asked.Part part ? part.range() : ByteRange.whole(file.length());
        if (request.getMethod().equals("GET")) {
            try (InputStream bytes = file.open(range.first())) {
                describe(file, asked, range, response);
                copy(bytes, range.length(), response.getOutputStream());
            }
            return;
        }
        describe(file, asked, range, response);
    }

    /** Called when the bytes are at hand: nobody is to keep for a year that there are none. */
    private static void describe(ImageFile file, ByteRange.Asked asked, ByteRange range, HttpServletResponse response) {
        describe(file, response);
        response.setContentType(file.type().mediaType());
        response.setHeader("Content-Disposition", file.disposition());
        response.setContentLengthLong(range.length());
        if (asked instanceof ByteRange.Asked.Part) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.length());
        }
    }

    /** No more than a buffer of it is in memory. */
    private static void copy(InputStream from, long length, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new IOException("the image ended " + left + " bytes early");
            }
            to.write(buffer, 0, count);
            left -= count;
        }
    }

    /** A picture is a picture, whatever somebody made of its bytes: nothing in it runs. */
    private static void describe(ImageFile file, HttpServletResponse response) {
        response.setHeader("ETag", file.etag());
        response.setDateHeader("Last-Modified", file.stored().toEpochMilli());
        response.setHeader("Cache-Control", FOR_A_YEAR);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static boolean isKnown(ImageFile file, HttpServletRequest request) {
        String tags = request.getHeader("If-None-Match");
        return tags != null
                ? EntityTags.anyMatches(tags, file.etag())
                : date(request, "If-Modified-Since") >= seconds(file);
    }

    /** Ranges are for GET alone (RFC 9110, section 14.2), and only of the very file that the reader has a part of. */
    private static ByteRange.Asked asked(ImageFile file, HttpServletRequest request) {
        String range = request.getHeader("Range");
        String condition = request.getHeader("If-Range");
        boolean counts = range != null
                && request.getMethod().equals("GET")
                && (condition == null
                        || condition.strip().equals(file.etag())
                        || !condition.contains("\"") && date(request, "If-Range") == seconds(file));
        return counts ? ByteRange.of(range, file.length()) : new ByteRange.Asked.Whole();
    }

    private static long seconds(ImageFile file) {
        return file.stored().truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
    }

    /** -1 where there is none, or none that can be read. */
    private static long date(HttpServletRequest request, String header) {
        try {
            return request.getDateHeader(header);
        } catch (IllegalArgumentException malformed) {
            return -1;
        }
    }
}
