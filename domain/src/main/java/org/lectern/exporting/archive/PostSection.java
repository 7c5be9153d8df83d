package org.lectern.exporting.archive;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.StoreUnavailable;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;

/** All posts in the order of their ids, which never change: so each comes once, with the history that it had when it was read. */
final class PostSection implements Section {
    private static final Logger LOG = System.getLogger(PostSection.class.getName());
    private static final int AT_A_TIME = 20;

    private final Posts posts;
    private final Revisions revisions;

    PostSection(Posts posts, Revisions revisions) {
        this.posts = posts;
        this.revisions = revisions;
    }

    @Override
    public void write(ArchiveFile to) throws IOException {
        to.countFrom0("posts");
        to.countFrom0("revisions");
        List<Post> page = posts.pageById(Optional.empty(), AT_A_TIME);
        while (!page.isEmpty()) {
            for (Post post : page) {
                write(post, to);
            }
            PostId last = page.get(page.size() - 1).id();
            page = posts.pageById(Optional.of(last), AT_A_TIME);
        }
    }

    private void write(Post stored, ArchiveFile to) throws IOException {
        String folder = ArchivePaths.folder(stored);
        List<Long> written = new ArrayList<>();
        for (long version : versions(stored)) {
            Optional<Post> former = find(stored.id(), version, folder, to);
            if (former.isPresent()) {
                to.add(
                        folder + ArchivePaths.revision(version),
                        PostFile.former(former.get()).written());
                to.count("revisions");
                written.add(version);
            }
        }
        PostFile file = PostFile.newest(withoutNullSlug(stored), written);
        if (file.text().isPresent()) {
            String text = PostFile.sourceOf(stored.document()).orElseThrow();
            to.add(folder + file.text().get(), text.getBytes(StandardCharsets.UTF_8));
        }
        to.add(folder + ArchivePaths.POST, file.written());
        to.count("posts");
    }

    /** That which is kept of it before its version, lowest first. */
    private List<Long> versions(Post post) {
        List<Long> versions = new ArrayList<>();
        List<Revision> some = revisions.list(post.id(), post.version(), Revisions.MAX_LIMIT);
        while (!some.isEmpty()) {
            some.forEach(each -> versions.add(each.version()));
            some = revisions.list(post.id(), versions.get(versions.size() - 1), Revisions.MAX_LIMIT);
        }
        Collections.reverse(versions);
        return versions;
    }

    /** One damaged version must not keep all the rest in. */
    private Optional<Post> find(PostId id, long version, String folder, ArchiveFile to) {
        try {
            return revisions.find(id, version);
        } catch (StoreUnavailable outage) {
            throw outage;
        } catch (IllegalStateException damaged) {
            LOG.log(Level.ERROR, "export.revision_damaged id=" + id + " version=" + version, damaged);
            to.leftOut(folder + ArchivePaths.revision(version) + ": damaged in the store");
            return Optional.empty();
        }
    }

    /** The store takes it for none. */
    private static Post withoutNullSlug(Post post) {
        boolean isNull = post.document().has(PostFields.SLUG)
                && post.document().value(PostFields.SLUG).isEmpty();
        return isNull ? new Post(post.id(), post.version(), post.document().without(PostFields.SLUG)) : post;
    }
}
