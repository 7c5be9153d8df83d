package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.post.StoreUnavailable;
import org.lectern.post.kind.KindsChanged;
import org.lectern.reference.ReferentsChanged;
import org.lectern.tag.TagsChanged;

/**
 * Writes into the journal what changes around posts; a name may stand anywhere, so that each of these touches {@link Line#ANYTHING}. Nobody promises it beforehand: where a node dies between the write and the line, other
 * nodes show the former name until they look again by themselves.
 */
@ApplicationScoped
public class OtherLines {
    private static final Logger LOG = System.getLogger(OtherLines.class.getName());
    /** In one line; more make more lines. */
    private static final int MOST_KEYS = 100;

    private final WriteJournal writing;
    private final Clock clock;

    /** For the container's proxy. */
    protected OtherLines() {
        this(null, null);
    }

    @Inject
    public OtherLines(WriteJournal writing, Clock clock) {
        this.writing = writing;
        this.clock = clock;
    }

    void note(@Observes KindsChanged change) {
        write(Subject.KIND, Set.of(change.name()));
    }

    void note(@Observes ReferentsChanged change) {
        write(change.sort(), change.keys());
    }

    void note(@Observes TagsChanged change) {
        write(Subject.TAG, change.slugs());
    }

    private void write(Subject subject, Set<String> keys) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String prefix = subject.name().toLowerCase(Locale.ROOT) + ":";
        List<String> sorted = keys.stream().sorted().toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i == 0 || i < sorted.size(); i += MOST_KEYS) {
            List<String> some = sorted.subList(i, Math.min(sorted.size(), i + MOST_KEYS));
            Set<String> touched = some.stream().map(prefix::concat).collect(Collectors.toSet());
            touched.add(Line.ANYTHING);
            String id = some.stream().findFirst().orElse("");
            lines.add(new Line(now, subject, Effect.CHANGED, id, 0, touched));
        }
        try {
            writing.write(lines);
        } catch (StoreUnavailable later) {
            LOG.log(Level.WARNING, "journal.late: {0} changed, and other nodes will see it late", subject);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "journal.late: " + subject + " changed, and other nodes will see it late", failure);
        }
    }
}
