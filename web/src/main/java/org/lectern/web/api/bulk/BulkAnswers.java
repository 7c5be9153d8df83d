package org.lectern.web.api.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.BulkChanges;
import org.lectern.bulk.BulkStep;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.bulk.BulkSteps;
import org.lectern.bulk.SteerResult;
import org.lectern.document.Document;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Bulk changes and their steps as answers. */
@ApplicationScoped
public class BulkAnswers {
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    private final BulkChanges changes;
    private final BulkSteps steps;
    private final BaseUrl baseUrl;

    /** For the container's proxy. */
    protected BulkAnswers() {
        this(null, null, null);
    }

    @Inject
    public BulkAnswers(BulkChanges changes, BulkSteps steps, BaseUrl baseUrl) {
        this.changes = changes;
        this.steps = steps;
        this.baseUrl = baseUrl;
    }

    public Response planned(BulkChange change, HttpServletRequest request) {
        String address = baseUrl.of(request) + ApiApplication.PATH + "/bulk-changes/" + change.id();
        return Response.created(URI.create(address))
                .entity(representation(change))
                .build();
    }

    Response list(Parameters parameters) {
        parameters.requireKnown(Set.of("limit", "after"));
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        List<BulkChange> found = changes.latest(parameters.one("after"), limit + 1);
        List<Document> items =
                found.stream().limit(limit).map(BulkAnswers::representation).toList();
        String next = found.size() > limit ? found.get(limit - 1).id() : null;
        return page(items, next);
    }

    Response one(String id) {
        return Response.ok(representation(find(id))).build();
    }

    Response steps(String id, Parameters parameters) {
        parameters.requireKnown(Set.of("outcome", "limit", "after"));
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        long after = parameters.one("after").map(BulkAnswers::number).orElse(0L);
        Optional<Outcome> outcome = parameters.one("outcome").map(BulkAnswers::outcome);
        List<BulkStep> found = steps.page(find(id).id(), after, outcome, limit + 1);
        List<Document> items =
                found.stream().limit(limit).map(BulkAnswers::step).toList();
        String next = found.size() > limit ? Long.toString(found.get(limit - 1).number()) : null;
        return page(items, next);
    }

    /** The work goes on in the background. */
    Response steered(String id, SteerResult result) {
        if (result instanceof SteerResult.Steered steered) {
            return Response.accepted(representation(steered.change())).build();
        }
        if (result instanceof SteerResult.NotNow notNow) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "The bulk change is " + notNow.change().state().text()
                            + "; what is planned can be started, what is at work cancelled, what is done, cancelled or failed undone.");
        }
        throw missing(id);
    }

    private BulkChange find(String id) {
        return changes.find(id).orElseThrow(() -> missing(id));
    }

    private static Response page(List<Document> items, String next) {
        return Response.ok(Document.of("items", items).with("next", next)).build();
    }

    /** All but what Lectern notes down for itself. */
    private static Document representation(BulkChange change) {
        Document shown = Document.of("id", change.id());
        for (var field : change.document()
                .without("query")
                .without("remembered")
                .fields()
                .entrySet()) {
            shown = shown.with(field.getKey(), field.getValue());
        }
        return shown;
    }

    private static Document step(BulkStep step) {
        return Document.of("number", step.number())
                .with("post", step.post().text())
                .with("outcome", step.outcome().text())
                .with("before", step.before() == 0 ? null : step.before())
                .with("after", step.after() == 0 ? null : step.after())
                .with("why", step.why().orElse(null));
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Parameters.bad("after", "has to be the number of a step");
        }
        return Long.parseLong(text);
    }

    private static Outcome outcome(String text) {
        return Outcome.parse(text)
                .orElseThrow(() -> Parameters.bad(
                        "outcome", "has to be pending, changed, unchanged, refused, gone, undone or edited"));
    }

    private static ProblemException missing(String id) {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no bulk change with the id '" + id + "'.");
    }
}
