package org.lectern.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.event.Events;
import org.lectern.person.People;
import org.lectern.post.Named;
import org.lectern.post.Post;

/** The slugs that the events and people of some posts have now, found with one query for the events and one for the people. */
public final class CurrentSlugs {
    private static final String SLUG = Referent.SLUG;

    private final Map<String, String> events;
    private final Map<String, String> people;

    private CurrentSlugs(Map<String, String> events, Map<String, String> people) {
        this.events = events;
        this.people = people;
    }

    public static CurrentSlugs of(Collection<Post> posts, Events events, People people) {
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

    static Stream<Named> people(Post post) {
        return Stream.concat(post.authors().stream(), post.speakers().stream());
    }

    private static Document current(Document named, Map<String, String> slugs) {
        Optional<String> current = named.text(SLUG).map(slugs::get);
        return current.map(slug -> named.with(SLUG, slug)).orElse(named);
    }

    private static Map<String, String> slugs(Stream<Named> mentioned, Referents referents) {
        List<String> keys =
                mentioned.flatMap(each -> each.slug().stream()).distinct().toList();
        Map<String, String> slugs = new HashMap<>();
        if (!keys.isEmpty()) {
            referents.findAllByKey(keys).forEach(each -> each.slug()
                    .ifPresent(slug -> each.keys().forEach(key -> slugs.put(key, slug))));
        }
        return slugs;
    }
}
