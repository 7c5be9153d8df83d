package org.lectern.importing.restoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import org.lectern.exporting.ArchiveWorld;
import org.lectern.post.Post;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** One that is exported, and one that takes the archive in. */
abstract class TwoLecterns {
    static final Instant MAY_1 = Instant.parse("2025-05-01T10:00:00Z");
    static final Change EDIT = Change.by("ann", Channel.EDITOR).because("a typo");

    final ArchiveWorld there = new ArchiveWorld();
    final ArchiveWorld here = new ArchiveWorld();
    final Post post = aPost().withSlug("tractor")
            .titled("one")
            .withMarkdown("# Text\n")
            .publishedAt(MAY_1)
            .build();

    Post stored(StoreResult result) {
        assertThat(result).isInstanceOf(StoreResult.Stored.class);
        return ((StoreResult.Stored) result).post();
    }

    Post inserted(ArchiveWorld world, Post post) {
        return stored(world.store.insert(post, EDIT, MAY_1));
    }

    Post edited(ArchiveWorld world, Post former, String title) {
        Instant when = MAY_1.plusSeconds(3_600 * former.version());
        return stored(world.store.replace(former, former.document().with("title", title), EDIT, when));
    }

    Post found(ArchiveWorld world) {
        return world.posts.find(post.id()).orElseThrow();
    }
}
