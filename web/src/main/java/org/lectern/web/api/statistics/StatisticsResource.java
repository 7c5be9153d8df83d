package org.lectern.web.api.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.lectern.statistics.Timeline;
import org.lectern.web.api.Parameters;
import org.lectern.web.chart.Chart;
import org.lectern.web.chart.SvgChart;
import org.lectern.web.chart.TimelineCharts;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** {@code /api/v1/statistics}. */
@Dependent
@Path("/statistics")
public class StatisticsResource {
    private static final String CSV = "text/csv;charset=UTF-8;header=present";
    private static final String SVG = "image/svg+xml;charset=UTF-8";

    /** Nothing runs in a picture, wherever it is opened. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final StatisticsAnswers answers;
    private final StatisticsTables tables;
    private final StatisticsReads reads;
    private final StatisticsScopes scopes;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public StatisticsResource() {
        this(null, null, null, null);
    }

    @Inject
    public StatisticsResource(
            StatisticsAnswers answers, StatisticsTables tables, StatisticsReads reads, StatisticsScopes scopes) {
        this.answers = answers;
        this.tables = tables;
        this.reads = reads;
        this.scopes = scopes;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response statistics(@Context UriInfo uri) {
        return answers.statistics(scopes.read(Parameters.of(uri)));
    }

    /** @param file the name of a table, and {@code .csv} or, of what has a picture, {@code .svg} */
    @GET
    @Path("/{file}")
    @Produces({CSV, SVG})
    public Response file(@PathParam("file") String file, @Context UriInfo uri) {
        boolean isPicture = file.endsWith(".svg");
        StatisticsTable table = Optional.of(file)
                .filter(name -> isPicture || name.endsWith(".csv"))
                .flatMap(name -> StatisticsTable.named(name.substring(0, name.length() - ".csv".length())))
                .filter(found -> !isPicture || found.isOverTime())
                .orElseThrow(() -> missing(file));
        Parameters parameters = Parameters.of(uri);
        parameters.requireKnown(table.isOverTime() ? StatisticsScopes.PARAMETERS : Set.of());
        Optional<StatisticsScope> scope = scopes.read(parameters);
        return isPicture ? picture(table, scope) : csv(table, scope, file);
    }

    private Response csv(StatisticsTable table, Optional<StatisticsScope> scope, String file) {
        return Response.ok(tables.csv(table, scope), CSV)
                .header("Content-Disposition", "inline; filename=\"" + file + "\"")
                .build();
    }

    private Response picture(StatisticsTable table, Optional<StatisticsScope> scope) {
        Timeline timeline = reads.timeline(scope);
        String of = scope.map(some -> "Posts (" + some.parameter() + " " + some.value() + ")")
                .orElse("Posts");
        Chart chart = table == StatisticsTable.YEARS
                ? TimelineCharts.years(of, timeline)
                : TimelineCharts.months(of, timeline);
        return Response.ok(SvgChart.alone(chart), SVG)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static ProblemException missing(String name) {
        return ProblemException.of(ProblemType.NOT_FOUND, "There are no statistics called '" + name + "'.");
    }
}
