package org.lectern.web.api.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Checks;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Findings;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.HousekeepingRuns;
import org.lectern.housekeeping.Reports;
import org.lectern.housekeeping.RunHousekeeping;
import org.lectern.housekeeping.check.DriftingFields;
import org.lectern.web.BaseUrl;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** What is answered about checks and runs; nothing of it may be kept on the way. */
@ApplicationScoped
public class HousekeepingAnswers {
    private final Checks checks;
    private final Findings findings;
    private final HousekeepingRuns runs;
    private final Reports reports;
    private final BaseUrl baseUrl;

    /** For the container's proxy. */
    protected HousekeepingAnswers() {
        this(null, null, null, null, null);
    }

    @Inject
    public HousekeepingAnswers(
            Checks checks, Findings findings, HousekeepingRuns runs, Reports reports, BaseUrl baseUrl) {
        this.checks = checks;
        this.findings = findings;
        this.runs = runs;
        this.reports = reports;
        this.baseUrl = baseUrl;
    }

    Response checks() {
        List<Check> all = checks.all();
        Map<String, Map<State, Long>> counts =
                findings.counts(all.stream().map(Check::name).toList());
        List<Document> items = all.stream()
                .map(check -> HousekeepingRepresentation.of(check, counts.getOrDefault(check.name(), Map.of())))
                .toList();
        return unkept(Response.ok(Document.of("items", items)));
    }

    Response fields() {
        Reports.Report report = reports.find(DriftingFields.NAME)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "No run has looked at the fields yet; POST /api/v1/housekeeping/runs?check="
                                + DriftingFields.NAME + " begins one."));
        Document answer = Document.of("run", report.run()).with("made", report.made());
        for (Map.Entry<String, Object> each : report.content().fields().entrySet()) {
            answer = answer.with(each.getKey(), each.getValue());
        }
        return unkept(Response.ok(answer));
    }

    Response started(RunHousekeeping.Answer answer, HttpServletRequest request) {
        if (answer instanceof RunHousekeeping.Answer.Started started) {
            HousekeepingRun run = started.run();
            URI location = URI.create(baseUrl.of(request) + ApiApplication.PATH + "/housekeeping/runs/" + run.id());
            return unkept(Response.accepted(HousekeepingRepresentation.of(run)).location(location));
        }
        if (answer instanceof RunHousekeeping.Answer.UnknownCheck unknown) {
            throw ProblemException.of(
                    ProblemType.BAD_PARAMETER,
                    "There is no check '" + unknown.name() + "'; GET /api/v1/housekeeping lists those that there are.");
        }
        throw ProblemException.of(
                ProblemType.CONFLICT, "A run is under way already; GET /api/v1/housekeeping/runs shows it.");
    }

    Response runs(int limit) {
        return unkept(Response.ok(Document.of(
                "items",
                runs.latest(limit).stream().map(HousekeepingRepresentation::of).toList())));
    }

    Response run(String id) {
        return unkept(Response.ok(HousekeepingRepresentation.of(find(id))));
    }

    Response cancelled(String id) {
        find(id);
        runs.askToCancel(id);
        return unkept(Response.accepted(HousekeepingRepresentation.of(find(id))));
    }

    static Response unkept(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store").build();
    }

    private HousekeepingRun find(String id) {
        return runs.findRun(id)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "There is no housekeeping run with the id '" + id + "'."));
    }
}
