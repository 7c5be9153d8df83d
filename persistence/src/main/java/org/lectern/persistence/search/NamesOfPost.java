package org.lectern.persistence.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.reference.Referent;
import org.lectern.search.Suggestion;
import org.lectern.search.Suggestion.Sort;

/** The names that a post is found under beside its title: tags, people and event, as they are printed and as the registers call them. */
record NamesOfPost(Post post, KnownNames known) {
    private static final String SEPARATOR = "\u001f";

    /** Each under its present slug, with its present name. */
    Stream<Suggestion> suggestions() {
        Stream<Suggestion> tags =
                post.tags().stream().map(tag -> new Suggestion(known.labels().getOrDefault(tag, tag), Sort.TAG, tag));
        Stream<Suggestion> people = people().flatMap(person -> suggestion(person, Sort.PERSON).stream());
        Stream<Suggestion> events = post.event().flatMap(event -> suggestion(event, Sort.EVENT)).stream();
        return Stream.of(tags, people, events).flatMap(each -> each).distinct();
    }

    /** All of them, the printed names and the slugs of tags too. */
    Stream<String> searchable() {
        Stream<String> printed = Stream.concat(people(), post.event().stream()).map(Named::name);
        Stream<String> present = suggestions().map(Suggestion::text);
        Stream<String> series = event().flatMap(slug -> known.series(slug)).map(Named::name).stream();
        return Stream.of(printed, present, series, post.tags().stream()).flatMap(each -> each);
    }

    /** Their slugs. */
    Stream<String> series() {
        return event().flatMap(slug -> known.series(slug)).flatMap(Named::slug).stream();
    }

    static String packed(Suggestion name) {
        return String.join(SEPARATOR, name.sort().name(), name.slug(), name.text());
    }

    static Suggestion unpacked(String packed) {
        List<String> parts = List.of(packed.split(SEPARATOR, 3));
        return new Suggestion(parts.get(2), Sort.valueOf(parts.get(0)), parts.get(1));
    }

    private Optional<Suggestion> suggestion(Named named, Sort sort) {
        return named.slug().map(slug -> {
            Optional<Referent> registered =
                    Optional.ofNullable((sort == Sort.PERSON ? known.people() : known.events()).get(slug));
            return new Suggestion(
                    registered.map(Referent::name).orElse(named.name()),
                    sort,
                    registered.flatMap(Referent::slug).orElse(slug));
        });
    }

    private Stream<Named> people() {
        return Stream.concat(post.authors().stream(), post.speakers().stream());
    }

    private Optional<String> event() {
        return post.event().flatMap(Named::slug);
    }
}
