package org.lectern.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostChange;

/** What a change of a post is as a line of the journal. */
final class PostLines {
    private static final int MOST_TOUCHED = 100;
    /** In characters. */
    private static final int LONGEST_TOUCHED = 10_000;

    private final ZoneId zone;

    PostLines(ZoneId zone) {
        this.zone = zone;
    }

    Line of(PostChange change, Instant now) {
        Set<String> touched = new HashSet<>();
        Stream.concat(change.before().stream(), change.after().stream()).forEach(post -> touch(post, touched));
        boolean isTooMuch = touched.size() > MOST_TOUCHED
                || touched.stream().mapToInt(String::length).sum() > LONGEST_TOUCHED;
        return line(change, now, isTooMuch ? Set.of(Line.ANYTHING) : touched);
    }

    /** Without what it touches: what is planned is rarely looked at again. */
    Line planned(PostChange change, Instant now) {
        return line(change, now, Set.of(Line.ANYTHING));
    }

    private static Line line(PostChange change, Instant now, Set<String> touched) {
        return new Line(now, Subject.POST, effect(change, now), change.id().text(), version(change), touched);
    }

    /** One that is gone has, for the journal, one more version in which it is. */
    private static long version(PostChange change) {
        return change.after()
                .map(Post::version)
                .orElseGet(() -> change.before().orElseThrow().version() + 1);
    }

    private static Effect effect(PostChange change, Instant now) {
        if (change.wasOut(now)) {
            return change.isOut(now) ? Effect.CORRECTED : Effect.WITHDRAWN;
        }
        return change.isOut(now) ? Effect.PUBLISHED : Effect.HIDDEN;
    }

    private void touch(Post post, Set<String> touched) {
        touched.add("post:" + post.id().text());
        touched.add("kind:" + post.kind());
        post.tags().forEach(tag -> touched.add("tag:" + tag));
        post.language().ifPresent(language -> touched.add("language:" + language));
        post.published().ifPresent(at -> touched.add("year:" + at.atZone(zone).getYear()));
        post.event().ifPresent(event -> event.slug().ifPresent(slug -> touched.add("event:" + slug)));
        Stream.concat(post.authors().stream(), post.speakers().stream())
                .forEach(person -> person.slug().ifPresent(slug -> touched.add("person:" + slug)));
        Kinship.wholeId(post).ifPresent(id -> touched.add("part-of:" + id));
    }
}
