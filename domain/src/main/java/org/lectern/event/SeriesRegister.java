package org.lectern.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.journal.Subject;
import org.lectern.post.FieldReader;
import org.lectern.post.Named;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.Posts;
import org.lectern.reference.Mentioned;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentDrafts;
import org.lectern.reference.Register;
import org.lectern.reference.Usage;

/** What recurs. Posts refer to a series through its editions, which are events. */
@ApplicationScoped
public class SeriesRegister implements Register {
    private final SeriesList series;
    private final Events events;
    private final Posts posts;
    private final Mentioned mentioned;

    /** For the container's proxy. */
    protected SeriesRegister() {
        this(null, null, null, null);
    }

    @Inject
    public SeriesRegister(SeriesList series, Events events, Posts posts, Mentioned mentioned) {
        this.series = series;
        this.events = events;
        this.posts = posts;
        this.mentioned = mentioned;
    }

    @Override
    public String plural() {
        return "series";
    }

    @Override
    public String singular() {
        return "series";
    }

    @Override
    public Subject subject() {
        return Subject.SERIES;
    }

    @Override
    public SeriesList referents() {
        return series;
    }

    @Override
    public Document blank() {
        return Document.of(ReferentDrafts.URL, null).with(ReferentDrafts.DESCRIPTION, null);
    }

    @Override
    public Document read(FieldReader body) {
        return Document.empty()
                .withOptional(ReferentDrafts.URL, ReferentDrafts.url(body))
                .withOptional(ReferentDrafts.DESCRIPTION, ReferentDrafts.description(body));
    }

    @Override
    public Usage usage(Referent referent) {
        List<Referent> editions = events.findAllOfSeries(referent.keys());
        List<Usage.Referrer> some = editions.stream()
                .limit(Usage.MAX_NAMED)
                .map(each -> new Usage.Referrer(each.slug().orElseGet(each::idText), each.name()))
                .toList();
        return new Usage(editions.size(), "events", some);
    }

    @Override
    public Map<Object, Long> countVisible(List<Referent> referents, Instant visibleAt) {
        Map<String, Object> ids = new HashMap<>();
        referents.forEach(each -> each.keys().forEach(key -> ids.put(key, each.id())));
        List<Referent> editions = events.findAllOfSeries(ids.keySet());
        Map<Object, Long> byEdition = mentioned.countVisible(Field.EVENT, editions, visibleAt);
        Map<Object, Long> counts = new HashMap<>();
        for (Referent edition : editions) {
            Optional<Object> id =
                    new Event(edition).series().flatMap(Named::slug).map(ids::get);
            id.ifPresent(each -> counts.merge(each, byEdition.getOrDefault(edition.id(), 0L), Long::sum));
        }
        return counts;
    }
}
