package org.lectern.persistence.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Events;
import org.lectern.person.People;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.reference.Referent;
import org.lectern.tag.Tags;

/**
 * What the registers call what posts name, looked up for many posts at once.
 *
 * @param labels of tags, by slug
 * @param people by each of their keys
 * @param events by each of their keys
 */
record KnownNames(Map<String, String> labels, Map<String, Referent> people, Map<String, Referent> events) {
    static KnownNames of(Collection<Post> posts, Tags tags, People people, Events events) {
        return new KnownNames(
                tags.labels(distinct(posts, post -> post.tags().stream())),
                byKey(people.findAllByKey(distinct(posts, KnownNames::persons))),
                byKey(events.findAllByKey(distinct(posts, post -> post.event().flatMap(Named::slug).stream()))));
    }

    Optional<Named> series(String eventKey) {
        return Optional.ofNullable(events.get(eventKey)).flatMap(event -> new Event(event).series());
    }

    static Stream<String> persons(Post post) {
        return Stream.concat(post.authors().stream(), post.speakers().stream()).flatMap(named -> named.slug().stream());
    }

    private static List<String> distinct(Collection<Post> posts, Function<Post, Stream<String>> slugs) {
        return posts.stream().flatMap(slugs).distinct().collect(Collectors.toList());
    }

    private static Map<String, Referent> byKey(List<Referent> referents) {
        Map<String, Referent> byKey = new HashMap<>();
        referents.forEach(referent -> referent.keys().forEach(key -> byKey.putIfAbsent(key, referent)));
        return byKey;
    }
}
