package org.lectern.web.admin.around;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.housekeeping.likeness.Spelling;
import org.lectern.person.Person;
import org.lectern.reference.Referent;
import org.lectern.reference.Register;
import org.lectern.statistics.RankMentions;
import org.lectern.statistics.Ranked;
import org.lectern.statistics.Rankings;
import org.lectern.statistics.Statistics;
import org.lectern.web.admin.frame.Sifted;
import org.lectern.web.admin.frame.When;

/** Finds what the list shows. */
@RequestScoped
public class ReferentRows {
    static final int PAGE = 50;

    private final AroundRoom room;
    private final Statistics statistics;
    private final RankMentions ranking;
    private final When when;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReferentRows() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReferentRows(AroundRoom room, Statistics statistics, RankMentions ranking, When when, Clock clock) {
        this.room = room;
        this.statistics = statistics;
        this.ranking = ranking;
        this.when = when;
        this.clock = clock;
    }

    /** By their names in addresses. @param unused only those that no post mentions which anybody may read */
    Sifted<ReferentRow> byName(String words, boolean unused, Optional<String> after) {
        Instant now = clock.instant();
        Register register = room.register();
        Sifted.Source<ReferentRow> source = (from, limit) -> {
            List<Referent> found = register.referents().page(from, limit);
            return rows(found, unused || words.isEmpty() ? register.countVisible(found, now) : Map.of());
        };
        Predicate<ReferentRow> wanted = row -> has(row, words) && (!unused || row.posts() == 0);
        Sifted<ReferentRow> page = Sifted.of(source, ReferentRow::key, wanted, after, PAGE);
        return unused || words.isEmpty() ? page : counted(page, register, now);
    }

    /** Those that most posts mention, at most {@value Rankings#MOST}. */
    List<ReferentRow> mostUsed(String words) {
        Instant now = clock.instant();
        Rankings all = ranking.of(statistics.of(now), now);
        List<Ranked> ranked =
                switch (room.getSort()) {
                    case EVENTS -> all.events();
                    case SERIES -> all.series();
                    case PEOPLE -> all.people();
                };
        List<Referent> known = room.register()
                .referents()
                .findAllByKey(ranked.stream().map(Ranked::key).toList());
        return ranked.stream()
                .flatMap(each -> known.stream()
                        .filter(referent -> referent.keys().contains(each.key()))
                        .limit(1)
                        .map(referent -> row(referent, each.posts())))
                .filter(row -> has(row, words))
                .toList();
    }

    private Sifted<ReferentRow> counted(Sifted<ReferentRow> page, Register register, Instant now) {
        List<String> keys = page.items().stream().map(ReferentRow::key).toList();
        List<Referent> found = keys.isEmpty() ? List.of() : register.referents().findAllByKey(keys);
        Map<Object, Long> counts = register.countVisible(found, now);
        List<ReferentRow> rows = new ArrayList<>();
        for (String key : keys) {
            found.stream()
                    .filter(each -> slug(each).equals(key))
                    .limit(1)
                    .forEach(each -> rows.add(row(each, counts.getOrDefault(each.id(), 0L))));
        }
        return new Sifted<>(rows, page.next(), page.isCutShort());
    }

    private List<ReferentRow> rows(List<Referent> found, Map<Object, Long> counts) {
        return found.stream()
                .map(each -> row(each, counts.getOrDefault(each.id(), 0L)))
                .toList();
    }

    private ReferentRow row(Referent referent, long posts) {
        String hint =
                switch (room.getSort()) {
                    case EVENTS -> gathering(new Event(referent));
                    case SERIES -> "";
                    case PEOPLE -> String.join(", ", new Person(referent).aliases());
                };
        return new ReferentRow(slug(referent), referent.name(), hint, posts);
    }

    private String gathering(Event event) {
        Stream<String> parts = Stream.of(
                        event.start().map(when::day),
                        event.place().flatMap(place -> place.text("name")),
                        event.series().map(series -> series.name()))
                .flatMap(Optional::stream);
        return String.join(" · ", parts.toList());
    }

    private static String slug(Referent referent) {
        return referent.slug().orElseGet(referent::idText);
    }

    private static boolean has(ReferentRow row, String words) {
        String text = Spelling.folded(row.name() + row.key() + row.hint());
        return Spelling.words(words).stream().allMatch(text::contains);
    }
}
