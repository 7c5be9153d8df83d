package org.lectern.importing.restoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.RestorePosts.Found;
import org.lectern.post.Archived;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.Slug;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.StoreUnavailable;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;

/**
 * What is done with each post. One that is not here is put in as it is. One that is here in a version which the archive's history holds
 * becomes the archive's; for all others what is here stays, since something would be lost otherwise.
 */
final class PostDecisions {
    private static final int MOST_OF_ONE_SLUG = 10_000;

    private final Posts posts;
    private final Revisions revisions;
    private final StorePost store;
    private final Restoring how;
    private final RestoreLog log;

    PostDecisions(Posts posts, Revisions revisions, StorePost store, Restoring how, RestoreLog log) {
        this.posts = posts;
        this.revisions = revisions;
        this.store = store;
        this.how = how;
        this.log = log;
    }

    void take(List<Found> batch) {
        List<Found> fresh = new ArrayList<>();
        for (Found found : batch) {
            Optional<Post> here = posts.find(found.post().id());
            if (here.isEmpty()) {
                fresh.add(found);
            } else {
                compare(found, here.get());
            }
        }
        insert(fresh);
    }

    private void compare(Found found, Post here) {
        Post post = found.post();
        if (Same.are(post, here) || isInHistoryHere(post, here)) {
            log.unchanged();
        } else if (found.history()
                .find(here.version())
                .filter(former -> Same.are(former, here))
                .isPresent()) {
            update(found, here);
        } else {
            stays(found, "was changed here and there; the one that is here stays");
        }
    }

    private boolean isInHistoryHere(Post post, Post here) {
        return post.version() < here.version()
                && revisions
                        .find(here.id(), post.version())
                        .filter(former -> Same.are(post, former))
                        .isPresent();
    }

    private void update(Found found, Post here) {
        if (how.isRehearsal()) {
            log.updated();
            return;
        }
        StoreResult result = store.restore(here, new Archived(found.post(), found.history()));
        if (result instanceof StoreResult.Stored) {
            log.updated();
        } else if (result instanceof StoreResult.SlugTaken taken) {
            stays(found, "has a newer version in the archive, whose slug '" + taken.slug() + "' another post has here");
        } else if (result instanceof StoreResult.Refused refused) {
            log.rejected(found.path(), new Unreadable("cannot be stored: " + refused.detail()));
        } else {
            stays(found, "was changed here at this moment; give the archive again");
        }
    }

    private void stays(Found found, String why) {
        log.unchanged();
        log.warning(found.path() + ": the post '" + found.post().label() + "' " + why);
    }

    private void insert(List<Found> fresh) {
        if (how.isRehearsal()) {
            fresh.forEach(this::rehearse);
        } else if (!fresh.isEmpty()) {
            insertOrPart(fresh);
        }
    }

    /** A store that falls over one post answers again when it is asked about another: then that post alone is not taken. */
    private void insertOrPart(List<Found> fresh) {
        try {
            List<StoreResult> results = store.restoreAll(fresh.stream()
                    .map(found -> new Archived(found.post(), found.history()))
                    .toList());
            for (int i = 0; i < results.size(); i++) {
                inserted(fresh.get(i), results.get(i));
            }
        } catch (StoreUnavailable outage) {
            for (Found found : fresh) {
                PostId id = found.post().id();
                if (posts.find(id).isPresent()) {
                    log.created();
                } else if (fresh.size() > 1) {
                    insertOrPart(List.of(found));
                } else {
                    log.rejected(found.path(), new Unreadable("cannot be stored: the store broke off"));
                }
            }
        }
    }

    private void rehearse(Found found) {
        log.created();
        Optional<Post> holder = found.post().slug().flatMap(slug -> posts.findByAddress(slug)
                .filter(other -> other.slug().equals(Optional.of(slug))));
        holder.ifPresent(other ->
                log.warning(found.path() + ": its slug '" + other.slug().orElseThrow()
                        + "' is that of the stored post '" + other.label() + "'; it would get a number behind it"));
    }

    private void inserted(Found found, StoreResult first) {
        StoreResult result = first;
        for (int number = 2; number <= MOST_OF_ONE_SLUG && result instanceof StoreResult.SlugTaken taken; number++) {
            Archived renamed = renamed(found, taken.slug(), number);
            result = store.restoreAll(List.of(renamed)).get(0);
        }
        if (result instanceof StoreResult.Stored stored) {
            log.created();
            if (result != first) {
                log.warning(found.path() + ": its slug '" + found.post().slug().orElse("")
                        + "' is that of another post here; it gets '"
                        + stored.post().slug().orElse("") + "'");
            }
        } else if (result instanceof StoreResult.IdTaken) {
            stays(found, "came here by another way at this moment");
        } else {
            String why = result instanceof StoreResult.Refused refused ? refused.detail() : "under any slug";
            log.rejected(found.path(), new Unreadable("cannot be stored: " + why));
        }
    }

    /** As the version behind the archive's, which stays in its history as it was. */
    private Archived renamed(Found found, String taken, int number) {
        Post post = found.post();
        String slug = Slug.parse(post.slug().orElse(taken))
                .map(each -> each.numbered(number).text())
                .orElseGet(() -> taken + '-' + number);
        Revision revision = new Revision(post.id(), post.version() + 1, Optional.of(how.now()), how.change());
        Document document = post.document().with(PostFields.SLUG, slug).with(PostFields.LAST_CHANGE, revision.stamp());
        Iterable<Post> history =
                () -> Stream.concat(found.history().stream(), Stream.of(post)).iterator();
        return new Archived(new Post(post.id(), post.version() + 1, document), history);
    }
}
