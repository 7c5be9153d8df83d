package org.lectern.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemAnswers;
import org.lectern.web.problem.ProblemType;

/** Answers API requests whose credentials are wrong, public reads too: a program shall notice that its token has expired. */
public class RefusedCallers extends HttpFilter {
    private static final long serialVersionUID = 1;

    private final transient ProblemAnswers answers;

    @Inject
    public RefusedCallers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Refusal> refusal = Refusal.of(request);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Problem problem =
                Problem.of(ProblemType.of(refusal.get().status()), refusal.get().detail());
        for (Map.Entry<String, String> header : refusal.get().headers().entrySet()) {
            problem = problem.withHeader(header.getKey(), header.getValue());
        }
        answers.send(problem, response);
    }
}
