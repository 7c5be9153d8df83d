package org.lectern.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.lectern.web.json.JsonText;

/** Problems as answers, whether JAX-RS or a servlet gives them. */
@ApplicationScoped
public class ProblemAnswers {
    private final JsonText json;

    /** For the container's proxy. */
    protected ProblemAnswers() {
        this(null);
    }

    @Inject
    public ProblemAnswers(JsonText json) {
        this.json = json;
    }

    public Response response(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).entity(bytes(problem)).type(Problem.MEDIA_TYPE);
        problem.headers().forEach(response::header);
        return response.build();
    }

    public void send(Problem problem, HttpServletResponse response) throws IOException {
        byte[] body = bytes(problem);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        problem.headers().forEach(response::setHeader);
        if (response.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.getOutputStream().write(body);
    }

    byte[] bytes(Problem problem) {
        return json.bytes(problem.document());
    }
}
