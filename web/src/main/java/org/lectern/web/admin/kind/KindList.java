package org.lectern.web.admin.kind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.field.Field;
import org.lectern.statistics.Statistics;

/** All kinds there are, which are few. */
@Named("kindList")
@RequestScoped
public class KindList {
    private final Kinds kinds;
    private final Statistics statistics;
    private final Clock clock;

    /** For the container's proxy. */
    protected KindList() {
        this(null, null, null);
    }

    @Inject
    public KindList(Kinds kinds, Statistics statistics, Clock clock) {
        this.kinds = kinds;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** @param posts that anybody may read */
    public record Row(String name, String label, boolean builtIn, String fields, long posts) {}

    public List<Row> getRows() {
        Map<String, Long> posts = statistics.of(clock.instant()).byKind();
        return kinds.all().stream()
                .map(kind -> new Row(
                        kind.name(), kind.label(), kind.builtIn(), fields(kind), posts.getOrDefault(kind.name(), 0L)))
                .toList();
    }

    private static String fields(Kind kind) {
        return kind.fields().stream().map(Field::label).collect(Collectors.joining(", "));
    }
}
