package org.lectern.importing.restoring;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.exporting.archive.PostFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.OpenArchive.Member;
import org.lectern.post.Post;

/** The former versions of one post, lowest first, each read when it is asked for. What can't be read is told once, at the beginning, and left out. */
final class History implements Iterable<Post> {
    private static final int LARGEST = 64 * 1024 * 1024;

    private final CheckedArchive archive;
    private final Member postFile;
    private final Post post;
    private final List<Long> versions;

    History(CheckedArchive archive, Member postFile, PostFile file, RestoreLog log) {
        this.archive = archive;
        this.postFile = postFile;
        this.post = file.post();
        versions = file.revisions().stream()
                .filter(version -> isReadable(version, log))
                .toList();
    }

    private boolean isReadable(long version, RestoreLog log) {
        try {
            read(version);
            return true;
        } catch (Unreadable reason) {
            String folder = postFile.path().substring(0, postFile.path().lastIndexOf('/') + 1);
            log.rejected(folder + ArchivePaths.revision(version), reason);
            return false;
        }
    }

    private Post read(long version) throws Unreadable {
        Member member = archive.beside(postFile, ArchivePaths.revision(version));
        Post former = PostFile.read(archive.read(member, LARGEST)).post();
        if (former.version() != version || !former.id().equals(post.id())) {
            throw new Unreadable("is not version " + version + " of its post");
        }
        return former;
    }

    /** The version, if the archive has it. */
    Optional<Post> find(long version) {
        return versions.contains(version) ? Optional.of(readAgain(version)) : Optional.empty();
    }

    @Override
    public Iterator<Post> iterator() {
        return stream().iterator();
    }

    Stream<Post> stream() {
        return versions.stream().map(this::readAgain);
    }

    private Post readAgain(long version) {
        try {
            return read(version);
        } catch (Unreadable changedOnDisk) {
            throw new IllegalStateException(changedOnDisk);
        }
    }
}
