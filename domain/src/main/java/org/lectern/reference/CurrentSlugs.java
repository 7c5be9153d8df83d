package org.lectern.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** The slugs that the events and people of some posts have now, found with at most one query for the events and one for the people. */
public final class CurrentSlugs {
    private static final String SLUG = Referent.SLUG;
    private static final String SPEAKERS = "speakers";

    private final Map<String, String> events;
    private final Map<String, String> people;

    private CurrentSlugs(Map<String, String> events, Map<String, String> people) {
        this.events = events;
        this.people = people;
    }

    static CurrentSlugs of(Collection<Post> posts, SlugsNow events, SlugsNow people) {
        return new CurrentSlugs(
                slugs(posts.stream().flatMap(post -> post.event().stream()), events),
                slugs(posts.stream().flatMap(CurrentSlugs::people), people));
    }

    /** The event as the post has it, with the slug that it has now. */
    public Document event(Document named) {
        return current(named, events);
    }

    /** Like {@link #event}, for an author or a speaker. */
    public Document person(Document named) {
        return current(named, people);
    }

    /** What was read and is sent back means what is stored: where nobody changed a reference, the post keeps its key. */
    public Document withStoredKeys(Document body, Post post) {
        Document event = post.document().document(PostFields.EVENT).orElse(Document.empty());
        Document kept = body;
        if (body.document(PostFields.EVENT).isPresent()) {
            kept = kept.with(
                    PostFields.EVENT, stored(body.document(PostFields.EVENT).get(), List.of(event), events));
        }
        kept = storedPeople(kept, PostFields.AUTHORS, post.document());
        Optional<Document> talk = kept.document(PostFields.TALK);
        Document formerTalk = post.document().document(PostFields.TALK).orElse(Document.empty());
        return talk.isEmpty() ? kept : kept.with(PostFields.TALK, storedPeople(talk.get(), SPEAKERS, formerTalk));
    }

    private Document storedPeople(Document body, String field, Document former) {
        if (body.list(field).isEmpty()) {
            return body;
        }
        List<Object> all = new ArrayList<>();
        for (Object each : body.list(field)) {
            all.add(each instanceof Document named ? stored(named, former.documents(field), people) : each);
        }
        return body.with(field, all);
    }

    private static Document stored(Document sent, List<Document> former, Map<String, String> slugs) {
        return former.stream()
                .filter(each -> current(each, slugs).text(SLUG).equals(sent.text(SLUG))
                        && each.value(Referent.NAME).equals(sent.value(Referent.NAME)))
                .findFirst()
                .flatMap(each -> each.text(SLUG))
                .map(key -> sent.with(SLUG, key))
                .orElse(sent);
    }

    static Stream<Named> people(Post post) {
        return Stream.concat(post.authors().stream(), post.speakers().stream());
    }

    private static Document current(Document named, Map<String, String> slugs) {
        Optional<String> current = named.text(SLUG).map(slugs::get);
        return current.map(slug -> named.with(SLUG, slug)).orElse(named);
    }

    private static Map<String, String> slugs(Stream<Named> mentioned, SlugsNow now) {
        return now.of(mentioned.flatMap(each -> each.slug().stream()).collect(Collectors.toSet()));
    }
}
