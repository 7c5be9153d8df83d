package org.lectern.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

/** A folder on the server's disk, such as a Git working copy. Symbolic links are not followed, and what version control keeps is passed over. */
public final class FolderArchive implements Archive {
    private static final int MAX_FILES = ZipArchive.MAX_ENTRIES;

    private final Path root;
    private final List<String> paths;
    private final Contents<String> contents = new Contents<>();

    private FolderArchive(Path root, List<String> paths) {
        this.root = root;
        this.paths = paths;
        paths.stream().filter(path -> fault(path).isEmpty()).forEach(path -> contents.add(new SourcePath(path), path));
    }

    /** Looks what there is now, in the order of the paths; what comes later is not read. */
    public static FolderArchive open(Path folder) throws Unreadable {
        if (!Files.isDirectory(folder)) {
            throw new Unreadable("is no folder on the server's disk: " + folder);
        }
        try {
            Path root = folder.toRealPath();
            Listing listing = new Listing(root);
            Files.walkFileTree(root, listing);
            if (listing.paths.size() > MAX_FILES) {
                throw new Unreadable("has more than " + MAX_FILES + " files; give it in parts");
            }
            return new FolderArchive(root, listing.paths.stream().sorted().toList());
        } catch (IOException failure) {
            throw Unreadable.because("cannot be read", failure);
        }
    }

    @Override
    public long size() {
        return paths.size();
    }

    @Override
    public Stream<Item> items() {
        return StreamSupport.stream(paths.spliterator(), false).map(this::item);
    }

    private Item item(String path) {
        if (EntryPath.isJunk(path)) {
            return new Item.Junk(path);
        }
        return fault(path)
                .<Item>map(reason -> new Item.Refused(path, reason))
                .orElseGet(() -> new Item.Readable(file(new SourcePath(path))));
    }

    private Optional<String> fault(String path) {
        if (Files.isSymbolicLink(root.resolve(path))) {
            return Optional.of("is a symbolic link");
        }
        return EntryPath.fault(path)
                .or(() -> Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)
                        ? Optional.empty()
                        : Optional.of("is no file any more, or none that can be read"));
    }

    private SourceFile file(SourcePath path) {
        return new SourceFile(path, () -> opened(path), this);
    }

    /** Whoever may write to the folder might have put a link in the place of one of its folders meanwhile. */
    private InputStream opened(SourcePath path) throws IOException {
        Path file = root.resolve(path.text());
        if (!file.toRealPath(LinkOption.NOFOLLOW_LINKS).startsWith(root)
                || !file.getParent().toRealPath().equals(file.getParent())) {
            throw new IOException("it leads out of the folder");
        }
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<SourceFile> find(SourcePath path) {
        return contents.find(path).map(known -> file(path));
    }

    @Override
    public List<SourcePath> in(String folder) {
        return contents.in(folder);
    }

    @Override
    public void close() {
        // Each stream is closed by whoever opened it.
    }

    /** All files, but for those of version control. */
    private static final class Listing extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<String> paths = new ArrayList<>();

        Listing(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isJunk = !folder.equals(root) && EntryPath.isJunk(relative(folder));
            return isJunk ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            paths.add(relative(file));
            return paths.size() > MAX_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        /** It stands in the report as what cannot be read. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            paths.add(relative(file));
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path file) {
            return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        }
    }
}
