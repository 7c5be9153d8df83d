package org.lectern.importing.storing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.document.Fingerprint;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.original.Original;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.Slug;
import org.lectern.post.Source;
import org.lectern.post.StoreResult;
import org.lectern.syndication.LastingIds;

/** Compares the posts of one import with those that are stored, and stores what is new or changed. For one thread. */
public final class BatchStoring {
    private final String run;
    private final Posts posts;
    private final Destination destination;
    private final Earlier earlier;
    private final OwnPosts own;
    private final Naming naming;
    private final Changing changing;
    private final Outcomes outcomes;

    public BatchStoring(String run, Posts posts, LastingIds ids, Destination destination, Outcomes outcomes) {
        this.run = run;
        this.posts = posts;
        this.destination = destination;
        this.earlier = new Earlier(run, posts, destination);
        this.own = new OwnPosts(posts, ids);
        this.naming = new Naming(posts, outcomes);
        this.changing = new Changing(run, destination, naming, outcomes);
        this.outcomes = outcomes;
    }

    /**
     * An earlier attempt of this import, which was broken off, has seen to this already.
     *
     * @param path of the file that the post was found in
     * @param slug the one that the post has
     */
    public void done(String path, PostId post, Optional<Slug> slug) {
        earlier.speakFor(post);
        slug.ifPresent(taken -> naming.hold(taken, path));
    }

    /** Wholes before their parts, which have to know them. */
    public void store(List<FoundPost> batch, Instant now) {
        Map<FoundPost, PostId> stored = new IdentityHashMap<>();
        storeEach(batch, now, stored);
        List<FoundPost> parts = new ArrayList<>();
        for (FoundPost whole : batch) {
            Optional<PostId> id = Optional.ofNullable(stored.get(whole));
            id.ifPresent(known -> parts.addAll(PartsOfNotes.of(whole, known)));
            if (id.isEmpty()) {
                whole.parts().forEach(part -> outcomes.rejected(part, "cannot be stored without its notes"));
            }
        }
        if (!parts.isEmpty()) {
            storeEach(parts, now, new IdentityHashMap<>());
        }
    }

    /** @param stored is told where the posts are */
    private void storeEach(List<FoundPost> batch, Instant now, Map<FoundPost, PostId> stored) {
        destination.keep(originals(batch));
        List<Pending> fresh = new ArrayList<>();
        earlier.look(batch);
        own.look(batch);
        for (FoundPost found : batch) {
            Optional<Post> itself = own.find(found);
            if (itself.isPresent()) {
                cameBack(found, itself.get());
                stored.put(found, itself.get().id());
                continue;
            }
            if (found.from().isWeak() || naming.contested(found).isPresent()) {
                insert(fresh, stored);
                fresh = new ArrayList<>();
            }
            Known known = earlier.known(found);
            if (known instanceof Known.Same same && !saysOtherwise(found, same.post())) {
                same(found, same.post());
                stored.put(found, same.post().id());
                continue;
            }
            found.warnings().forEach(sentence -> outcomes.warning(found, withoutPath(found, sentence)));
            Optional<Changing.Ending> ending = changed(known, found, now).or(() -> joinedToNamesake(known, found));
            ending.ifPresent(how -> note(how, found, stored));
            if (ending.isEmpty()) {
                fresh.add(pending(found, now));
            }
        }
        insert(fresh, stored);
    }

    private void cameBack(FoundPost found, Post itself) {
        OwnPosts.remark(found, itself).ifPresent(remark -> outcomes.warning(found, remark));
        outcomes.unchanged(found, itself);
    }

    private static void note(Changing.Ending ending, FoundPost found, Map<FoundPost, PostId> stored) {
        if (ending instanceof Changing.Ending.Is is) {
            stored.put(found, is.post());
        }
    }

    private void same(FoundPost found, Post post) {
        Origin origin = Origin.of(post);
        boolean isThatSource = origin.hash().filter(found.hash()::equals).isPresent();
        if (isThatSource) {
            earlier.speakFor(post.id());
        }
        if (isThatSource && origin.isOf(run)) {
            interrupted(found, post, origin);
        } else {
            outcomes.unchanged(found, post);
        }
    }

    /** An earlier attempt of this import has stored it, and was broken off before it could say so. */
    private void interrupted(FoundPost found, Post post, Origin origin) {
        post.slug().flatMap(Slug::parse).ifPresent(slug -> naming.again(found, slug));
        found.warnings().forEach(sentence -> outcomes.warning(found, withoutPath(found, sentence)));
        if (origin.isFirst()) {
            outcomes.created(found, post);
        } else {
            outcomes.updated(found, post);
        }
    }

    private static List<Original> originals(List<FoundPost> batch) {
        return batch.stream().map(found -> found.from().original()).toList();
    }

    private static String withoutPath(FoundPost found, String sentence) {
        String path = found.path() + ": ";
        return sentence.startsWith(path) ? sentence.substring(path.length()) : sentence;
    }

    /**
     * Whether the same bytes say something else now: the file was moved, out of the folder of drafts or to the name of another day, or what
     * stands beside it has changed.
     */
    private static boolean saysOtherwise(FoundPost found, Post stored) {
        Origin origin = Origin.of(stored);
        boolean isTheOne = origin.hash().filter(found.hash()::equals).isPresent()
                && origin.copies().isEmpty();
        Source source = Source.of(stored);
        return isTheOne
                && source.isMarked()
                && Source.FIELDS.stream()
                        .anyMatch(name ->
                                !found.fields().value(name).map(Fingerprint::of).equals(source.said(name)));
    }

    /** @return empty: there is nothing stored of it, or not any more */
    private Optional<Changing.Ending> changed(Known known, FoundPost found, Instant now) {
        if (known instanceof Known.Copy copy) {
            return destination.find(copy.post().id()).flatMap(stored -> changing.joined(stored, found));
        }
        Optional<Post> former = Optional.empty();
        if (known instanceof Known.Same same) {
            former = Optional.of(same.post());
        } else if (known instanceof Known.Former earlierState) {
            former = Optional.of(earlierState.post());
        }
        former.ifPresent(post -> earlier.speakFor(post.id()));
        return former.flatMap(post -> destination.find(post.id()))
                .flatMap(stored -> changing.renewed(stored, found, now));
    }

    /** Generators keep the same post in two forms, in folders of their own. */
    private Optional<Changing.Ending> joinedToNamesake(Known known, FoundPost found) {
        Optional<Slug> contested = known instanceof Known.Nothing ? naming.contested(found) : Optional.empty();
        return contested
                .flatMap(slug -> earlier.namesake(found, slug.text()))
                .flatMap(stored -> changing.joined(stored, found));
    }

    /** A post that is to be stored. @param tries how many slugs were taken already */
    private record Pending(FoundPost found, Post post, int tries) {}

    private Pending pending(FoundPost found, Instant now) {
        Document document = Document.of(PostFields.KIND, found.fields().fields().get(PostFields.KIND))
                .withOptional(PostFields.SLUG, naming.assigned(found).map(Slug::text))
                .withAll(found.fields());
        if (!document.has(PostFields.MODIFIED)) {
            document = document.with(PostFields.MODIFIED, now);
        }
        Document source = Origin.of(run, found).marked(document, 1);
        return new Pending(found, new Post(PostId.next(), 1, document.with(PostFields.SOURCE, source)), 0);
    }

    private void insert(List<Pending> fresh, Map<FoundPost, PostId> stored) {
        List<Pending> left = fresh;
        while (!left.isEmpty()) {
            List<StoreResult> results =
                    destination.insertAll(left.stream().map(Pending::post).toList());
            List<Pending> again = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                inserted(left.get(i), results.get(i), stored).ifPresent(again::add);
            }
            left = again;
        }
    }

    /** @return what to try next, where it did not go in as it was */
    private Optional<Pending> inserted(Pending pending, StoreResult result, Map<FoundPost, PostId> stored) {
        Post post = pending.post();
        FoundPost found = pending.found();
        if (result instanceof StoreResult.SlugTaken taken && pending.tries() == 0) {
            Optional<Changing.Ending> joined =
                    earlier.namesake(found, taken.slug()).flatMap(same -> changing.joined(same, found));
            joined.ifPresent(how -> note(how, found, stored));
            if (joined.isPresent()) {
                return Optional.empty();
            }
        }
        if (result instanceof StoreResult.Stored) {
            earlier.speakFor(post.id());
            outcomes.created(found, post);
            stored.put(found, post.id());
            return Optional.empty();
        }
        Optional<Slug> next = naming.another(found, result, pending.tries());
        if (next.isPresent()) {
            Document renamed = post.document().with(PostFields.SLUG, next.get().text());
            return Optional.of(new Pending(found, new Post(post.id(), 1, renamed), pending.tries() + 1));
        }
        if (result instanceof StoreResult.IdTaken) {
            return Optional.of(new Pending(found, new Post(PostId.next(), 1, post.document()), pending.tries()));
        }
        changing.rejected(found, result);
        return Optional.empty();
    }
}
