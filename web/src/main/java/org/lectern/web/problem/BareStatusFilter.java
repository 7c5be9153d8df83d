package org.lectern.web.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** A resource that answers with a bare status above 399 gets the problem's body with it. */
@Dependent
@Provider
public class BareStatusFilter implements ContainerResponseFilter {
    private final ProblemAnswers answers;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public BareStatusFilter() {
        this(null);
    }

    @Inject
    public BareStatusFilter(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            response.setEntity(
                    answers.bytes(Problem.of(response.getStatus())), null, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }
}
