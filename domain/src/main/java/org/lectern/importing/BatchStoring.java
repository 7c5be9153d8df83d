package org.lectern.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.Slug;
import org.lectern.post.StoreResult;

/** Compares the posts of one import with those that are stored, and stores what is new or changed. */
final class BatchStoring {
    private static final int MOST_OF_ONE_SLUG = 10_000;

    private final String run;
    private final Posts posts;
    private final Destination destination;
    private final Earlier earlier;
    private final SlugBook slugs = new SlugBook();
    private final Tally tally;

    BatchStoring(String run, Posts posts, Destination destination, Tally tally) {
        this.run = run;
        this.posts = posts;
        this.destination = destination;
        this.earlier = new Earlier(posts);
        this.tally = tally;
    }

    void store(List<FoundPost> batch, Instant now) {
        List<Pending> fresh = new ArrayList<>();
        earlier.look(batch);
        for (FoundPost found : batch) {
            Optional<Post> same = earlier.same(found);
            Optional<Post> former = same.or(() -> earlier.former(found));
            former.ifPresent(post -> earlier.speakFor(post.id()));
            if (same.isPresent() && !saysOtherwise(found, same.get())) {
                tally.unchanged();
                continue;
            }
            found.warnings().forEach(tally::warning);
            if (former.isEmpty() || !update(former.get(), found, now)) {
                fresh.add(pending(found, now));
            }
        }
        insert(fresh);
    }

    /** Whether the same text became another post by being moved: out of the folder of drafts, to the name of another day. */
    private static boolean saysOtherwise(FoundPost found, Post stored) {
        Origin origin = Origin.of(stored);
        boolean isMoved = !origin.hasPath(found.path()) && !origin.wasEdited(stored);
        return isMoved
                && Stream.of(PostFields.STATUS, PostFields.PUBLISHED).anyMatch(name -> !found.fields()
                        .value(name)
                        .equals(stored.document().value(name)));
    }

    /** A post that is to be stored. @param tries how many slugs were taken already */
    private record Pending(FoundPost found, Post post, int tries) {}

    private Pending pending(FoundPost found, Instant now) {
        Post post = new Post(PostId.next(), 1, document(found, assigned(found), now, 1));
        return new Pending(found, post, 0);
    }

    private void insert(List<Pending> fresh) {
        List<Pending> left = fresh;
        while (!left.isEmpty()) {
            List<StoreResult> results =
                    destination.insertAll(left.stream().map(Pending::post).toList());
            List<Pending> again = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                inserted(left.get(i), results.get(i)).ifPresent(again::add);
            }
            left = again;
        }
    }

    /** @return what to try next, where it did not go in as it was */
    private Optional<Pending> inserted(Pending pending, StoreResult result) {
        Post post = pending.post();
        FoundPost found = pending.found();
        if (result instanceof StoreResult.Stored) {
            earlier.speakFor(post.id());
            tally.created();
            return Optional.empty();
        }
        Optional<Slug> next = another(found, result, pending.tries());
        if (next.isPresent()) {
            Document renamed = post.document().with(PostFields.SLUG, next.get().text());
            return Optional.of(new Pending(found, new Post(post.id(), 1, renamed), pending.tries() + 1));
        }
        if (result instanceof StoreResult.IdTaken) {
            return Optional.of(new Pending(found, new Post(PostId.next(), 1, post.document()), pending.tries()));
        }
        reject(found, result);
        return Optional.empty();
    }

    /** @return false: the stored post is gone meanwhile */
    private boolean update(Post stored, FoundPost found, Instant now) {
        Origin origin = Origin.of(stored);
        if (origin.wasEdited(stored)) {
            leaveAlone(stored, found);
            return true;
        }
        Optional<Slug> slug = origin.asksFor(found.slug()) ? stored.slug().flatMap(Slug::parse) : assigned(found);
        Document document = document(found, slug, now, stored.version() + 1);
        for (var field : stored.document().fields().entrySet()) {
            document = PostFields.isCore(field.getKey()) ? document : document.with(field.getKey(), field.getValue());
        }
        return replaced(stored, found, document);
    }

    private boolean replaced(Post stored, FoundPost found, Document document) {
        StoreResult result = replace(stored, found, document);
        if (result instanceof StoreResult.Missing) {
            return false;
        }
        if (result instanceof StoreResult.Stored) {
            tally.updated();
        } else if (result instanceof StoreResult.Stale) {
            leaveAlone(stored, found);
        } else {
            reject(found, result);
        }
        return true;
    }

    /** With another slug, and another, where somebody has it. */
    private StoreResult replace(Post stored, FoundPost found, Document document) {
        Document next = document;
        for (int tries = 0; ; tries++) {
            StoreResult result = destination.replace(stored, next);
            Optional<Slug> slug = another(found, result, tries);
            if (slug.isEmpty()) {
                return result;
            }
            next = document.with(PostFields.SLUG, slug.get().text());
        }
    }

    private void leaveAlone(Post stored, FoundPost found) {
        tally.unchanged();
        tally.warning(found.path() + ": the file has changed, and so has its post '" + stored.label()
                + "', which was edited here after its import; the post is left as it is");
    }

    private void reject(FoundPost found, StoreResult result) {
        String reason = result instanceof StoreResult.Refused refused
                ? "cannot be stored: " + refused.detail()
                : "cannot be stored under any slug";
        tally.rejected(found.path(), new Unreadable(reason));
    }

    private Optional<Slug> assigned(FoundPost found) {
        return found.slug().map(wanted -> {
            Slug slug = slugs.assign(wanted, found.path());
            if (!slug.equals(wanted)) {
                String owner = wanted.isReserved()
                        ? "an address that the weblog needs itself"
                        : "that of " + slugs.holder(wanted).orElse("another file");
                tally.warning(found.path() + ": its slug '" + wanted + "' is " + owner + "; it gets '" + slug + "'");
            }
            return slug;
        });
    }

    /** The slug to try next; empty where the result is another one, the post wants no slug, or too many had an owner. */
    private Optional<Slug> another(FoundPost found, StoreResult result, int tries) {
        return result instanceof StoreResult.SlugTaken taken && tries < MOST_OF_ONE_SLUG
                ? found.slug().map(wanted -> another(found, wanted, taken.slug()))
                : Optional.empty();
    }

    private Slug another(FoundPost found, Slug wanted, String taken) {
        Slug slug = slugs.another(wanted, found.path());
        if (taken.equals(wanted.text())) {
            String owner = posts.findByAddress(taken).map(Post::label).orElse("another post");
            tally.warning(found.path() + ": its slug '" + wanted + "' is that of the stored post '" + owner
                    + "'; it gets '" + slug + "' or a higher number");
        }
        return slug;
    }

    private Document document(FoundPost found, Optional<Slug> slug, Instant now, long version) {
        Document document = Document.of(PostFields.KIND, found.fields().fields().get(PostFields.KIND))
                .withOptional(PostFields.SLUG, slug.map(Slug::text));
        document = document.withAll(found.fields());
        if (!document.has(PostFields.MODIFIED)) {
            document = document.with(PostFields.MODIFIED, now);
        }
        return document.with(PostFields.SOURCE, Origin.of(run, found, version));
    }
}
