package org.lectern.importing.restoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.exporting.archive.ExactJson;
import org.lectern.exporting.archive.PostFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.OpenArchive.Member;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.StorePost;
import org.lectern.post.history.Revisions;

/** Reads the posts one after the other, and stores some at a time. */
@Dependent
public class RestorePosts {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int AT_A_TIME = 50;

    /** Of texts, in characters. */
    private static final long MOST_AT_A_TIME = 4L * 1024 * 1024;

    private static final Pattern TEXT = Pattern.compile("text\\.(md|html|txt)");

    private final Posts posts;
    private final Revisions revisions;
    private final StorePost store;

    @Inject
    public RestorePosts(Posts posts, Revisions revisions, StorePost store) {
        this.posts = posts;
        this.revisions = revisions;
        this.store = store;
    }

    /** A post of the archive. @param path of its file */
    record Found(String path, Post post, History history) {}

    /** @return false: somebody cancelled it */
    boolean restore(CheckedArchive archive, Restoring how, RestoreLog log) {
        PostDecisions decisions = new PostDecisions(posts, revisions, store, how, log);
        List<Found> batch = new ArrayList<>();
        try (Stream<Member> members = archive.members(ArchivePaths.POSTS)) {
            Iterator<Member> files = members.filter(member -> member.path().endsWith('/' + ArchivePaths.POST))
                    .iterator();
            while (files.hasNext()) {
                if (log.isCancelled()) {
                    return false;
                }
                read(archive, files.next(), log).ifPresent(batch::add);
                if (batch.size() == AT_A_TIME || length(batch) > MOST_AT_A_TIME) {
                    decisions.take(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        decisions.take(List.copyOf(batch));
        return true;
    }

    private static long length(List<Found> batch) {
        return batch.stream()
                .mapToLong(found -> found.post()
                        .content()
                        .map(each -> each.source().length())
                        .orElse(0))
                .sum();
    }

    private static Optional<Found> read(CheckedArchive archive, Member member, RestoreLog log) {
        try {
            PostFile file = PostFile.read(archive.read(member, LARGEST));
            Post post = file.text().isPresent()
                    ? file.with(text(archive, member, file.text().get()))
                    : file.post();
            return Optional.of(new Found(member.path(), post, new History(archive, member, file, log)));
        } catch (Unreadable reason) {
            log.rejected(member.path(), reason);
            return Optional.empty();
        }
    }

    private static String text(CheckedArchive archive, Member member, String name) throws Unreadable {
        if (!TEXT.matcher(name).matches()) {
            throw new Unreadable("names a file of its text that is none: it has to be text.md, text.html or text.txt");
        }
        try {
            return ExactJson.text(archive.read(archive.beside(member, name), LARGEST));
        } catch (Unreadable reason) {
            throw new Unreadable("cannot be taken, as its text " + name + " " + reason.getMessage());
        }
    }
}
