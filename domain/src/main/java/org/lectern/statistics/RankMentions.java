package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.lectern.event.EventRegister;
import org.lectern.event.SeriesRegister;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;
import org.lectern.person.PeopleRegister;
import org.lectern.reference.Referent;
import org.lectern.reference.Register;

/**
 * Finds out who and what is mentioned most, by the keys that posts have. Whoever has several keys of which none is among the first
 * {@value #KEYS} is not found, however many posts they make together. Keeps the last answer until a count, an event, a series or a person
 * changes.
 */
@ApplicationScoped
public class RankMentions {
    private static final int KEYS = 2 * Rankings.MOST;
    private static final int BATCH = 500;
    private static final Set<Subject> NAMED = Set.of(Subject.EVENT, Subject.SERIES, Subject.PERSON);
    private static final Comparator<Ranked> MOST_FIRST =
            Comparator.comparing(Ranked::posts).reversed().thenComparing(Ranked::key);

    private final EventRegister events;
    private final SeriesRegister series;
    private final PeopleRegister people;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicReference<Optional<Known>> last = new AtomicReference<>(Optional.empty());

    private record Known(Counts counts, long change, Rankings rankings) {}

    /** For the container's proxy. */
    protected RankMentions() {
        this(null, null, null);
    }

    @Inject
    public RankMentions(EventRegister events, SeriesRegister series, PeopleRegister people) {
        this.events = events;
        this.series = series;
        this.people = people;
    }

    void forget(@Observes JournalGrew grew) {
        if (grew.entries().stream().anyMatch(entry -> NAMED.contains(entry.subject()))) {
            changes.incrementAndGet();
        }
    }

    public Rankings of(PublicCounts counts, Instant now) {
        Counts all = counts.all();
        long change = changes.get();
        return last.get()
                .filter(known -> known.counts() == all && known.change() == change)
                .map(Known::rankings)
                .orElseGet(() -> {
                    Rankings fresh = new Rankings(
                            ranked(events, counts, Aspect.EVENT, now),
                            series(now),
                            ranked(people, counts, Aspect.PERSON, now));
                    last.set(Optional.of(new Known(all, change, fresh)));
                    return fresh;
                });
    }

    private static List<Ranked> ranked(Register register, PublicCounts counts, Aspect aspect, Instant now) {
        Map<String, Long> byKey = counts.by(aspect, KEYS);
        List<Referent> known = register.referents().findAllByKey(byKey.keySet());
        Map<Object, Long> posts = register.countVisible(known, now);
        List<Ranked> ranked = new ArrayList<>();
        Set<String> unknown = new HashSet<>(byKey.keySet());
        for (Referent each : known) {
            ranked.add(ranked(each, posts));
            each.keys().forEach(unknown::remove);
        }
        unknown.forEach(key -> ranked.add(new Ranked(key, key, byKey.get(key))));
        return most(ranked);
    }

    private List<Ranked> series(Instant now) {
        List<Ranked> ranked = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            List<Referent> page = series.referents().page(after, BATCH);
            Map<Object, Long> posts = series.countVisible(page, now);
            page.forEach(each -> ranked.add(ranked(each, posts)));
            after = page.size() < BATCH
                    ? Optional.empty()
                    : page.get(page.size() - 1).slug();
        } while (after.isPresent());
        return most(ranked);
    }

    private static Ranked ranked(Referent referent, Map<Object, Long> posts) {
        return new Ranked(
                referent.slug().orElseGet(referent::idText), referent.name(), posts.getOrDefault(referent.id(), 0L));
    }

    private static List<Ranked> most(List<Ranked> ranked) {
        return ranked.stream()
                .filter(each -> each.posts() > 0)
                .sorted(MOST_FIRST)
                .limit(Rankings.MOST)
                .toList();
    }
}
