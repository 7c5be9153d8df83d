package org.lectern.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

/** A folder on the server's disk, such as a Git repository's working copy, in the order of its names. No link is followed. */
final class FolderArchive implements Archive {
    private static final int MAX_DEPTH = 100;

    private final Path folder;
    private final int maxEntries;
    private final Listing listing;
    private final List<Supplier<Item>> items = new ArrayList<>();
    private final Contents<Path> contents = new Contents<>();
    private final Judgement judgement = new Judgement();

    private FolderArchive(Path folder, int maxEntries, Listing listing) {
        this.folder = folder;
        this.maxEntries = maxEntries;
        this.listing = listing;
    }

    /** What is in a folder. */
    interface Listing {
        Stream<Path> list(Path entered) throws IOException;
    }

    static FolderArchive open(Path folder) throws Unreadable {
        return open(folder, ZipArchive.MAX_ENTRIES);
    }

    static FolderArchive open(Path folder, int maxEntries) throws Unreadable {
        return open(folder, maxEntries, Files::list);
    }

    static FolderArchive open(Path folder, int maxEntries, Listing listing) throws Unreadable {
        FolderArchive archive = new FolderArchive(folder, maxEntries, listing);
        try {
            archive.walk();
            return archive;
        } catch (IOException broken) {
            throw Unreadable.because("is a folder that cannot be read", broken);
        }
    }

    private void walk() throws IOException, Unreadable {
        Deque<Path> left = new ArrayDeque<>();
        children(folder).forEach(left::push);
        int count = 1;
        while (!left.isEmpty()) {
            count++;
            if (count > maxEntries) {
                throw new Unreadable("is a folder of more than " + maxEntries + " files and folders; give it in parts");
            }
            Path next = left.pop();
            try {
                look(next).forEach(left::push);
            } catch (NoSuchFileException gone) {
                refuse(next, "was gone when it was to be looked at");
            } catch (IOException unreadable) {
                refuse(next, "cannot be read from the server's disk");
            }
        }
    }

    /** @return what is to be looked at next */
    private List<Path> look(Path entry) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isDirectory()) {
            take(entry, attributes);
            return List.of();
        }
        if (EntryPath.isJunk(name(entry))) {
            return List.of();
        }
        if (folder.relativize(entry).getNameCount() > MAX_DEPTH) {
            refuse(entry, "is a folder in more than " + MAX_DEPTH + " others; what is in it is not read");
            return List.of();
        }
        return children(entry);
    }

    private void refuse(Path entry, String reason) {
        Item refused = new Item.Refused(name(entry), reason);
        items.add(() -> refused);
    }

    /** The last first, as they are pushed on a stack. */
    private List<Path> children(Path entered) throws IOException {
        try (Stream<Path> children = listing.list(entered)) {
            return children.sorted(Comparator.comparing(
                                    (Path child) -> child.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void take(Path file, BasicFileAttributes attributes) {
        judgement.of(
                name(file),
                () -> fault(attributes),
                path -> {
                    contents.add(path, file);
                    return items.add(() -> new Item.Readable(file(path, file)));
                },
                item -> items.add(() -> item));
    }

    private static Optional<String> fault(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Optional.of("is a symbolic link");
        }
        return attributes.isRegularFile() ? Optional.empty() : Optional.of("is a device, not a file");
    }

    private String name(Path entry) {
        return folder.relativize(entry).toString().replace(entry.getFileSystem().getSeparator(), "/");
    }

    private SourceFile file(SourcePath path, Path file) {
        return new SourceFile(path, () -> stream(file), this);
    }

    /** A file may have become a link since the folder was looked at, and so may any folder above it. */
    private InputStream stream(Path file) throws IOException {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("it has become a link that leads out of the folder");
        }
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public long size() {
        return items.size();
    }

    @Override
    public Stream<Item> items() {
        return items.stream().map(Supplier::get);
    }

    @Override
    public Optional<SourceFile> find(SourcePath path) {
        return contents.find(path).map(file -> file(path, file));
    }

    @Override
    public List<SourcePath> in(String folderName) {
        return contents.in(folderName);
    }

    @Override
    public void close() {
        // Each stream is closed by whoever opened it.
    }
}
