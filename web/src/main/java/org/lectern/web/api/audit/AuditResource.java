package org.lectern.web.api.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.audit.AuditEntry;
import org.lectern.audit.AuditLog;
import org.lectern.audit.AuditQuery;
import org.lectern.audit.Deed;
import org.lectern.audit.Outcome;
import org.lectern.document.Document;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.security.NeedsScope;

/** {@code /api/v1/audit}: who did what, newest first. */
@Dependent
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final Set<String> PARAMETERS =
            Set.of("who", "action", "subject", "outcome", "from", "to", "limit", "after");
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;

    private final AuditLog log;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public AuditResource() {
        this(null);
    }

    @Inject
    public AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @NeedsScope({"admin", "audit:read"})
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        parameters.requireKnown(PARAMETERS);
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        List<AuditEntry> found = log.find(new AuditQuery(
                parameters.one("who"),
                parameters.one("action"),
                parameters.one("subject"),
                parameters.one("outcome").map(AuditResource::outcome),
                parameters.instant("from"),
                parameters.instant("to"),
                parameters.one("after"),
                limit + 1));
        List<AuditEntry> page = found.subList(0, Math.min(limit, found.size()));
        Document answer = Document.of(
                        "items", page.stream().map(AuditResource::item).toList())
                .with("next", found.size() > limit ? page.get(limit - 1).id() : null);
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }

    private static Outcome outcome(String text) {
        return Outcome.parse(text)
                .orElseThrow(() -> Parameters.bad(
                        "outcome",
                        "has to be one of "
                                + Arrays.stream(Outcome.values())
                                        .map(Outcome::text)
                                        .collect(Collectors.joining(", "))));
    }

    private static Document item(AuditEntry entry) {
        Deed deed = entry.deed();
        Optional<Long> version = deed.version().stream().boxed().findFirst();
        return Document.of("id", entry.id())
                .with("at", entry.at())
                .with("who", deed.who().isEmpty() ? null : deed.who())
                .with("token", deed.token().orElse(null))
                .with("via", deed.via().text())
                .with("action", deed.action())
                .with("subject", deed.subject().orElse(null))
                .with("version", version.orElse(null))
                .with("outcome", deed.outcome().text());
    }
}
