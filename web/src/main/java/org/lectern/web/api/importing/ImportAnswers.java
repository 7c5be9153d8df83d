package org.lectern.web.api.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.importing.AwaitedNodes;
import org.lectern.importing.ImportEntries;
import org.lectern.importing.ImportEntry;
import org.lectern.importing.ImportOutcome;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;
import org.lectern.importing.SteeredImport;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.api.Parameters;
import org.lectern.web.importing.ReportFormat;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Imports and their reports as answers. */
@ApplicationScoped
public class ImportAnswers {
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;

    private final ImportRuns runs;
    private final ImportEntries entries;
    private final AwaitedNodes nodes;
    private final ReportFormat formats;
    private final BaseUrl baseUrl;

    /** For the container's proxy. */
    protected ImportAnswers() {
        this(null, null, null, null, null);
    }

    @Inject
    public ImportAnswers(
            ImportRuns runs, ImportEntries entries, AwaitedNodes nodes, ReportFormat formats, BaseUrl baseUrl) {
        this.runs = runs;
        this.entries = entries;
        this.nodes = nodes;
        this.formats = formats;
        this.baseUrl = baseUrl;
    }

    Response begun(ImportRun run, HttpServletRequest request) {
        URI location = URI.create(baseUrl.of(request) + ApiApplication.PATH + "/imports/" + run.id());
        return Response.accepted(representation(run)).location(location).build();
    }

    Response list(Parameters parameters) {
        parameters.requireKnown(Set.of("limit", "after"));
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        List<ImportRun> found = runs.latest(parameters.one("after"), limit + 1);
        List<Document> items =
                found.stream().limit(limit).map(ImportRepresentation::summary).toList();
        String next = found.size() > limit ? found.get(limit - 1).id() : null;
        return unkept(Response.ok(Document.of("items", items).with("next", next)));
    }

    Response one(String id) {
        return unkept(Response.ok(representation(find(id))));
    }

    Response report(String id, Parameters parameters) {
        parameters.requireKnown(Set.of("format", "outcome"));
        String format = parameters.one("format").orElse("json");
        if (!format.equals("json") && !format.equals("csv")) {
            throw Parameters.bad("format", "has to be json or csv");
        }
        Optional<ImportOutcome> outcome = parameters.one("outcome").map(ImportAnswers::outcome);
        ImportRun run = find(id);
        StreamingOutput body = to -> {
            Stream<ImportEntry> wanted = entries.all(run.id())
                    .filter(entry ->
                            outcome.filter(each -> each != entry.outcome()).isEmpty());
            if (format.equals("csv")) {
                formats.csv(wanted, to);
            } else {
                formats.json(wanted, to);
            }
        };
        return unkept(Response.ok(body, format.equals("csv") ? "text/csv;charset=UTF-8" : "application/json")
                .header("Content-Disposition", "attachment; filename=\"import-" + run.id() + '.' + format + '"'));
    }

    /** The work goes on in the background. */
    Response steered(String id, SteeredImport result) {
        if (result instanceof SteeredImport.Steered steered) {
            return Response.accepted(representation(steered.run())).build();
        }
        throw refused(id, result);
    }

    /** Another import has begun. */
    Response started(String id, SteeredImport result, HttpServletRequest request) {
        if (result instanceof SteeredImport.Steered steered) {
            return begun(steered.run(), request);
        }
        throw refused(id, result);
    }

    private static ProblemException refused(String id, SteeredImport result) {
        return result instanceof SteeredImport.NotNow notNow
                ? ProblemException.of(ProblemType.CONFLICT, sentence(notNow.reason()))
                : missing(id);
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + '.';
    }

    private Document representation(ImportRun run) {
        return ImportRepresentation.of(run, nodes.awaited(run));
    }

    private ImportRun find(String id) {
        return runs.find(id).orElseThrow(() -> missing(id));
    }

    private static ImportOutcome outcome(String text) {
        return ImportOutcome.parse(text)
                .orElseThrow(() -> Parameters.bad(
                        "outcome",
                        "has to be created, updated, unchanged, merged, proposed, rejected, unknown, belongsTo, passedOver"
                                + " or note"));
    }

    private static Response unkept(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").build();
    }

    private static ProblemException missing(String id) {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no import with the id '" + id + "'.");
    }
}
