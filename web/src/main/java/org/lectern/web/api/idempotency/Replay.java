package org.lectern.web.api.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.lectern.idempotency.KeptAnswer;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Gives a kept answer once more. */
final class Replay {
    static final String HEADER = "Idempotency-Replayed";

    private Replay() {}

    static void send(KeptAnswer answer, HttpServletResponse response) throws IOException {
        if (answer.body().isEmpty()) {
            Problem problem = Problem.of(ProblemType.ANSWER_NOT_KEPT, "");
            String location = answer.headers().get("Location");
            throw new ProblemException(location == null ? problem : problem.withHeader("Location", location));
        }
        byte[] body;
        try (GZIPInputStream from =
                new GZIPInputStream(new ByteArrayInputStream(answer.body().get().bytes()))) {
            body = from.readAllBytes();
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(HEADER, "true");
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
