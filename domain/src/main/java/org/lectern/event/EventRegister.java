package org.lectern.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.journal.Subject;
import org.lectern.post.FieldReader;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.Posts;
import org.lectern.reference.Mentioned;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentDrafts;
import org.lectern.reference.Register;
import org.lectern.reference.RegisterReferences;
import org.lectern.reference.Usage;

/** Gatherings. */
@ApplicationScoped
public class EventRegister implements Register {
    private static final List<String> FIELDS = List.of(
            Event.SERIES,
            Event.EDITION,
            Event.START,
            Event.END,
            Event.PLACE,
            ReferentDrafts.URL,
            ReferentDrafts.DESCRIPTION);

    private final Events events;
    private final Posts posts;
    private final Mentioned mentioned;
    private final RegisterReferences registering;

    /** For the container's proxy. */
    protected EventRegister() {
        this(null, null, null, null);
    }

    @Inject
    public EventRegister(Events events, Posts posts, Mentioned mentioned, RegisterReferences registering) {
        this.events = events;
        this.posts = posts;
        this.mentioned = mentioned;
        this.registering = registering;
    }

    @Override
    public String plural() {
        return "events";
    }

    @Override
    public String singular() {
        return "event";
    }

    @Override
    public Subject subject() {
        return Subject.EVENT;
    }

    @Override
    public Events referents() {
        return events;
    }

    @Override
    public Document blank() {
        Document blank = Document.empty();
        for (String name : FIELDS) {
            blank = blank.with(name, null);
        }
        return blank;
    }

    @Override
    public Document read(FieldReader body) {
        return new EventReading(body).read();
    }

    @Override
    public Usage usage(Referent referent) {
        return Usage.by(posts, Field.EVENT, referent.keys());
    }

    @Override
    public Map<Object, Long> countVisible(List<Referent> referents, Instant visibleAt) {
        return mentioned.countVisible(Field.EVENT, referents, visibleAt);
    }

    @Override
    public void stored(Referent referent) {
        registering.registerSeries(List.of(referent));
    }
}
