package org.lectern.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.event.Event;
import org.lectern.event.Events;
import org.lectern.event.SeriesList;
import org.lectern.journal.Subject;
import org.lectern.person.People;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostChange;
import org.lectern.post.PostFields;
import org.lectern.post.PostsChanged;
import org.lectern.post.StoreUnavailable;

/** Gives a document of its own to whatever posts mention: to each event, author and speaker, and to each series of an event. */
@ApplicationScoped
public class RegisterReferences {
    private static final Logger LOG = System.getLogger(RegisterReferences.class.getName());

    private final KnownKeys events;
    private final KnownKeys series;
    private final KnownKeys people;
    private final jakarta.enterprise.event.Event<ReferentsChanged> changed;

    /** For the container's proxy. */
    protected RegisterReferences() {
        this(null, null, null, null);
    }

    @Inject
    public RegisterReferences(
            Events events, SeriesList series, People people, jakarta.enterprise.event.Event<ReferentsChanged> changed) {
        this.events = new KnownKeys(events);
        this.series = new KnownKeys(series);
        this.people = new KnownKeys(people);
        this.changed = changed;
    }

    /** The posts are stored, so nothing fails any more: what can't be done now is found undone by {@link UnregisteredReferences}. */
    void follow(@Observes PostsChanged fact) {
        try {
            register(fact.changes().stream()
                    .map(PostChange::after)
                    .flatMap(after -> after.stream())
                    .toList());
        } catch (StoreUnavailable outage) {
            LOG.log(
                    Level.WARNING,
                    "reference.not_registered posts={0}",
                    fact.changes().size());
        } catch (RuntimeException defect) {
            LOG.log(
                    Level.ERROR,
                    "reference.not_registered posts=" + fact.changes().size(),
                    defect);
        }
    }

    /** @return how many events and people are new */
    public int register(Collection<Post> posts) {
        return told(Subject.EVENT, events.ensure(events(posts)))
                + told(Subject.PERSON, people.ensure(names(posts.stream().flatMap(CurrentSlugs::people))));
    }

    /** @return how many series are new */
    public int registerSeries(List<Referent> editions) {
        return told(Subject.SERIES, series.ensure(names(editions.stream().flatMap(each -> new Event(each)
                .series().stream()))));
    }

    private int told(Subject sort, Set<String> fresh) {
        if (!fresh.isEmpty()) {
            changed.fire(new ReferentsChanged(sort, fresh));
        }
        return fresh.size();
    }

    /** Forgets what was there: something was deleted. */
    public void forget() {
        Stream.of(events, series, people).forEach(KnownKeys::forget);
    }

    private static Map<String, Referent> events(Collection<Post> posts) {
        Map<String, Referent> events = new LinkedHashMap<>();
        for (Post post : posts) {
            Document told = post.document()
                    .document(PostFields.EVENT)
                    .map(ToldOfEvent::of)
                    .orElse(Document.empty());
            names(post.event().stream())
                    .forEach((slug, event) ->
                            events.merge(slug, event.with(event.document().withAll(told)), (first, another) -> first));
        }
        return events;
    }

    private static Map<String, Referent> names(Stream<Named> mentioned) {
        Map<String, Referent> names = new LinkedHashMap<>();
        mentioned.forEach(each ->
                each.slug().ifPresent(slug -> names.computeIfAbsent(slug, key -> Referent.named(key, each.name()))));
        return names;
    }
}
