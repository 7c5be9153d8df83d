package org.lectern.persistence.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Events;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Subject;
import org.lectern.persistence.post.PostIds;
import org.lectern.person.People;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.Posts;
import org.lectern.reference.Referent;
import org.lectern.tag.Tags;

/** Puts posts into an index as they are now, whatever they were when a change of them was noted: so nothing is wrong with doing it twice. */
final class Reindexing {
    /** With their texts in memory at a time. */
    private static final int AT_A_TIME = 100;

    /** More than these are many, and are seen a little later. */
    private static final int FEW = 20;

    private final Posts posts;
    private final Tags tags;
    private final People people;
    private final Events events;
    private final PostWriting writing;

    Reindexing(Posts posts, Tags tags, People people, Events events, PostWriting writing) {
        this.posts = posts;
        this.tags = tags;
        this.people = people;
        this.events = events;
        this.writing = writing;
    }

    /** All posts that the entries are about, and those that name what they are about. */
    void apply(List<JournalEntry> entries, PostIndex index) {
        Set<String> ids = new LinkedHashSet<>(idsOf(Subject.POST, entries));
        ids.addAll(naming(entries));
        List<String> all = new ArrayList<>(ids);
        for (int i = 0; i < all.size(); i += AT_A_TIME) {
            write(all.subList(i, Math.min(all.size(), i + AT_A_TIME)), all.size() <= FEW, index);
        }
        if (all.size() > FEW) {
            index.refresh();
        }
    }

    /** The posts behind this one. @return the last one; empty: there are no more */
    Optional<PostId> addSome(Optional<PostId> after, PostIndex index) {
        List<Post> some = posts.pageById(after, AT_A_TIME);
        write(some, List.of(), false, index);
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.get(some.size() - 1).id());
    }

    static int atATime() {
        return AT_A_TIME;
    }

    private void write(List<String> ids, boolean atOnce, PostIndex index) {
        List<Post> found = posts.findAllWhole(ids);
        Set<PostId> known = found.stream().map(Post::id).collect(Collectors.toSet());
        List<String> gone = ids.stream()
                .flatMap(text -> PostIds.allReading(text).stream())
                .filter(id -> !known.contains(id))
                .flatMap(id -> DocumentId.of(id).stream())
                .toList();
        write(found, gone, atOnce, index);
    }

    private void write(List<Post> some, List<String> gone, boolean atOnce, PostIndex index) {
        if (!some.isEmpty() || !gone.isEmpty()) {
            writing.write(some, KnownNames.of(some, tags, people, events), gone, atOnce, index);
        }
    }

    /** How many posts searches do not find, as the index does not take them. */
    int skipped() {
        return writing.skipped();
    }

    private Set<String> naming(List<JournalEntry> entries) {
        Map<Field, Set<String>> named = new EnumMap<>(Field.class);
        named.put(Field.TAG, touched(Subject.TAG, entries));
        named.put(Field.PERSON, Set.copyOf(people.expanded(touched(Subject.PERSON, entries))));
        Set<String> gatherings = new HashSet<>(events.expanded(touched(Subject.EVENT, entries)));
        Set<String> series = touched(Subject.SERIES, entries);
        if (!series.isEmpty()) {
            events.findAllOfSeries(series).stream().map(Referent::keys).forEach(gatherings::addAll);
        }
        named.put(Field.EVENT, gatherings);
        return named.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .flatMap(field -> naming(field.getKey(), field.getValue()))
                .collect(Collectors.toSet());
    }

    private Stream<String> naming(Field field, Collection<String> slugs) {
        PostQuery query = PostQuery.everything()
                .matching(new Match(field, List.copyOf(slugs), false))
                .limitedTo(PostQuery.MAX_LIMIT);
        List<String> ids = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            PostPage page = posts.page(query.after(next));
            page.posts().forEach(post -> ids.add(post.id().text()));
            next = page.next();
        } while (next.isPresent());
        return ids.stream();
    }

    /** Many of them may have changed at once, of which an entry is called by the first. */
    private static Set<String> touched(Subject subject, List<JournalEntry> entries) {
        String prefix = subject.name().toLowerCase(Locale.ROOT) + ":";
        Set<String> all = new HashSet<>(idsOf(subject, entries));
        entries.stream()
                .filter(entry -> entry.subject() == subject)
                .flatMap(entry -> entry.touched().stream())
                .filter(each -> each.startsWith(prefix))
                .map(each -> each.substring(prefix.length()))
                .forEach(all::add);
        return all;
    }

    private static Set<String> idsOf(Subject subject, List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.subject() == subject)
                .map(JournalEntry::id)
                .collect(Collectors.toSet());
    }
}
