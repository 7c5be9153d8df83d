package org.lectern.web.api.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.audit.Auditing;
import org.lectern.audit.Deed;
import org.lectern.audit.Outcome;
import org.lectern.audit.Via;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.security.Caller;

/**
 * Notes every change that somebody makes, or wants to make, by the API: one entry before the answer. Whoever is not known changes nothing and
 * is not noted.
 */
@Dependent
@Provider
public class AuditFeature implements DynamicFeature {
    private final Auditing auditing;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public AuditFeature() {
        this(null);
    }

    @Inject
    public AuditFeature(Auditing auditing) {
        this.auditing = auditing;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        ActionName action = ActionName.of(resource);
        if (action.isWrite() || resource.getResourceMethod().isAnnotationPresent(Audited.class)) {
            context.register(new Noting(action, auditing));
        }
    }

    private static final class Noting implements ContainerResponseFilter {
        private static final Pattern MADE = Pattern.compile(".*/api/v1/([^/]+/[^/?]+)");

        private final ActionName action;
        private final Auditing auditing;

        Noting(ActionName action, Auditing auditing) {
            this.action = action;
            this.auditing = auditing;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (!(request.getProperty(Caller.ATTRIBUTE) instanceof Caller caller)) {
                return;
            }
            if (request.getProperty(AuditedDeeds.DEEDS) instanceof List<?> deeds) {
                auditing.noteAll(deeds.stream().map(Deed.class::cast).toList());
                return;
            }
            List<String> path = request.getUriInfo().getPathSegments().stream()
                    .map(PathSegment::getPath)
                    .filter(segment -> !segment.isEmpty())
                    .toList();
            Optional<AuditedDeeds.Subject> known =
                    Optional.ofNullable((AuditedDeeds.Subject) request.getProperty(AuditedDeeds.SUBJECT));
            Optional<String> subject = known.map(AuditedDeeds.Subject::name)
                    .or(() -> made(response))
                    .or(() -> action.subject(path));
            OptionalLong version = known.map(AuditedDeeds.Subject::version).orElseGet(() -> version(response));
            auditing.note(new Deed(
                    caller.name(),
                    caller.token(),
                    Via.API,
                    action.text(response.getStatus()),
                    subject,
                    version,
                    outcome(response.getStatus())));
        }

        private static Optional<String> made(ContainerResponseContext response) {
            return Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION))
                    .map(MADE::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1));
        }

        private static OptionalLong version(ContainerResponseContext response) {
            return Optional.ofNullable(response.getHeaderString(HttpHeaders.ETAG))
                    .map(EntityTags::version)
                    .orElse(OptionalLong.empty());
        }

        private static Outcome outcome(int status) {
            if (status < 400) {
                return Outcome.DONE;
            }
            return status < 500 ? Outcome.REFUSED : Outcome.FAILED;
        }
    }
}
