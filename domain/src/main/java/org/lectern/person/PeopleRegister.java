package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.journal.Subject;
import org.lectern.post.FieldReader;
import org.lectern.post.PostLimits;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.Posts;
import org.lectern.reference.Mentioned;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentDrafts;
import org.lectern.reference.Register;
import org.lectern.reference.Usage;

/** Authors and speakers. */
@ApplicationScoped
public class PeopleRegister implements Register {
    private final People people;
    private final Posts posts;
    private final Mentioned mentioned;

    /** For the container's proxy. */
    protected PeopleRegister() {
        this(null, null, null);
    }

    @Inject
    public PeopleRegister(People people, Posts posts, Mentioned mentioned) {
        this.people = people;
        this.posts = posts;
        this.mentioned = mentioned;
    }

    @Override
    public String plural() {
        return "people";
    }

    @Override
    public String singular() {
        return "person";
    }

    @Override
    public Subject subject() {
        return Subject.PERSON;
    }

    @Override
    public People referents() {
        return people;
    }

    @Override
    public Document blank() {
        return Document.of(Person.ALIASES, List.of())
                .with(ReferentDrafts.URL, null)
                .with(ReferentDrafts.DESCRIPTION, null);
    }

    @Override
    public Document read(FieldReader body) {
        List<String> aliases = body.elements(Person.ALIASES, (pointer, value) -> alias(body, value));
        return Document.empty()
                .withOptional(Person.ALIASES, aliases.isEmpty() ? Optional.empty() : Optional.of(aliases))
                .withOptional(ReferentDrafts.URL, ReferentDrafts.url(body))
                .withOptional(ReferentDrafts.DESCRIPTION, ReferentDrafts.description(body));
    }

    @Override
    public List<String> otherNames(Document document) {
        return document.texts(Person.ALIASES);
    }

    @Override
    public Usage usage(Referent referent) {
        return Usage.by(posts, Field.PERSON, referent.keys());
    }

    @Override
    public Map<Object, Long> countVisible(List<Referent> referents, Instant visibleAt) {
        return mentioned.countVisible(Field.PERSON, referents, visibleAt);
    }

    private static Optional<String> alias(FieldReader body, Object value) {
        Optional<String> alias = value instanceof String text
                ? Optional.of(text.strip()).filter(each -> !each.isEmpty() && each.length() <= PostLimits.MAX_NAME)
                : Optional.empty();
        if (alias.isEmpty()) {
            body.fault(Person.ALIASES, "has to be a list of names");
        }
        return alias;
    }
}
