package org.lectern.web.api.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemAnswers;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** Puts a check in front of every method that {@link NeedsScope}. The servers' own checks differ, and neither answers as a problem. */
@Dependent
@Provider
public class ScopeFeature implements DynamicFeature {
    private final ProblemAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public ScopeFeature() {
        this(null);
    }

    @Inject
    public ScopeFeature(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        NeedsScope needed = resource.getResourceMethod().getAnnotation(NeedsScope.class);
        if (needed != null) {
            context.register(new Check(List.of(needed.value()), answers));
        }
    }

    @Priority(Priorities.AUTHORIZATION)
    private static final class Check implements ContainerRequestFilter {
        private final List<String> scopes;
        private final ProblemAnswers answers;

        Check(List<String> scopes, ProblemAnswers answers) {
            this.scopes = scopes;
            this.answers = answers;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            Caller caller = (Caller) request.getProperty(Caller.ATTRIBUTE);
            if (caller == null) {
                Problem problem = Problem.of(
                        ProblemType.UNAUTHORIZED,
                        "Send a token with the scope " + named() + " as 'Authorization: Bearer ...'.");
                request.abortWith(answers.response(problem));
            } else if (scopes.stream().noneMatch(caller::may)) {
                String challenge =
                        "Bearer realm=\"Lectern\", error=\"insufficient_scope\", scope=\"" + scopes.get(0) + "\"";
                Problem problem = Problem.of(ProblemType.FORBIDDEN, "The token lacks the scope " + named() + ".");
                request.abortWith(answers.response(problem.withHeader("WWW-Authenticate", challenge)));
            }
        }

        private String named() {
            return "'" + String.join("' or '", scopes) + "'";
        }
    }
}
