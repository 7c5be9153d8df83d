package org.lectern.web.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Every exception that leaves a resource becomes a problem. The servers bring mappers of their own for the more special types, which would
 * be preferred to one for {@link Throwable}; so each of those types has one here.
 */
public final class ExceptionMappers {
    private ExceptionMappers() {}

    /** What all of them do. */
    abstract static class Mapper<T extends Throwable> implements ExceptionMapper<T> {
        private final ProblemAnswers answers;

        Mapper(ProblemAnswers answers) {
            this.answers = answers;
        }

        @Override
        public Response toResponse(T thrown) {
            if (thrown instanceof WebApplicationException intended
                    && intended.getResponse().getStatus() < 400) {
                return intended.getResponse();
            }
            Response response = answers.response(ProblemOf.thrown(thrown));
            if (thrown instanceof WebApplicationException failure
                    && failure.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
                return Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, failure.getResponse().getHeaderString(HttpHeaders.ALLOW))
                        .build();
            }
            return response;
        }
    }

    /** Everything that has no mapper of its own. */
    @Dependent
    @Provider
    public static class AnyMapper extends Mapper<Throwable> {
        /** RESTEasy wants to see one; CDI makes the instance. */
        public AnyMapper() {
            this(null);
        }

        @Inject
        public AnyMapper(ProblemAnswers answers) {
            super(answers);
        }
    }

    /** What JAX-RS itself finds wrong: 404, 405, 406, 415. */
    @Dependent
    @Provider
    public static class WebApplicationMapper extends Mapper<WebApplicationException> {
        /** RESTEasy wants to see one; CDI makes the instance. */
        public WebApplicationMapper() {
            this(null);
        }

        @Inject
        public WebApplicationMapper(ProblemAnswers answers) {
            super(answers);
        }
    }

    /** What readers and writers of bodies throw. */
    @Dependent
    @Provider
    public static class ProcessingMapper extends Mapper<ProcessingException> {
        /** RESTEasy wants to see one; CDI makes the instance. */
        public ProcessingMapper() {
            this(null);
        }

        @Inject
        public ProcessingMapper(ProblemAnswers answers) {
            super(answers);
        }
    }

    /** Bean Validation's. */
    @Dependent
    @Provider
    public static class ValidationMapper extends Mapper<ValidationException> {
        /** RESTEasy wants to see one; CDI makes the instance. */
        public ValidationMapper() {
            this(null);
        }

        @Inject
        public ValidationMapper(ProblemAnswers answers) {
            super(answers);
        }
    }
}
