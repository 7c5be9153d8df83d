package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.housekeeping.PostCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.post.PostFields;
import org.lectern.problem.Pointer;

/** Dates that are too far ahead to be meant, and dates of what has happened that are ahead at all. */
@ApplicationScoped
public class FutureDates implements PostCheck {
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Duration FAR = Duration.ofDays(366);
    private static final Duration VERY_FAR = Duration.ofDays(3 * 366L);
    private static final int MAX_DEPTH = 20;

    /** At the top, or what everything below it tells of the past. */
    private static final Set<String> PAST = Set.of(
            PostFields.MODIFIED,
            "created",
            PostFields.TRASHED,
            PostFields.SOURCE,
            PostFields.LAST_CHANGE,
            PostFields.CORRECTIONS);

    private final Clock clock;

    /** For the container's proxy. */
    protected FutureDates() {
        this(null);
    }

    @Inject
    public FutureDates(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "future-dates";
    }

    @Override
    public String label() {
        return "Dates in the future";
    }

    @Override
    public String meaning() {
        return "A post that is to appear in more than a year, or was changed tomorrow, mostly has a mistake in its date.";
    }

    @Override
    public boolean readsTexts() {
        return false;
    }

    @Override
    public List<Sighting> look(ReadPost read) {
        Instant now = clock.instant();
        List<Sighting> sightings = new ArrayList<>();
        read.post()
                .document()
                .without(PostFields.DUE)
                .without(PostFields.RECKONED)
                .fields()
                .forEach((name, value) -> {
                    Duration allowed = PAST.contains(name) ? CLOCKS_DIFFER : VERY_FAR;
                    look(
                            read,
                            "/" + name,
                            value,
                            now.plus(name.equals(PostFields.PUBLISHED) ? FAR : allowed),
                            sightings,
                            0);
                });
        return sightings;
    }

    private void look(ReadPost read, String place, Object value, Instant last, List<Sighting> into, int depth) {
        if (value instanceof Instant date && date.isAfter(last)) {
            into.add(Sighting.of(this, read.id(), place, "is " + date + ", which is in the future")
                    .with("date", date));
        } else if (value instanceof Document document && depth < MAX_DEPTH) {
            for (Map.Entry<String, Object> each : document.fields().entrySet()) {
                look(read, Pointer.step(place, each.getKey()), each.getValue(), last, into, depth + 1);
            }
        } else if (value instanceof List<?> list && depth < MAX_DEPTH) {
            for (int i = 0; i < list.size(); i++) {
                look(read, place + "/" + i, list.get(i), last, into, depth + 1);
            }
        }
    }
}
