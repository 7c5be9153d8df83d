package org.lectern.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.search.util.common.SearchException;

/** Indexes in folders of one folder, each called by its schema and its number: {@code 1-utc.7}. */
final class LuceneGenerations implements Generations {
    private static final Logger LOG = System.getLogger(LuceneGenerations.class.getName());
    private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d{1,9})");

    private final Path root;
    private final String schema;
    private final Map<PostIndex, Path> folders = new ConcurrentHashMap<>();

    /** @param schema what an index has to be made by; letters, digits and hyphens */
    LuceneGenerations(Path root, String schema) {
        this.root = root;
        this.schema = schema;
    }

    @Override
    public synchronized Optional<PostIndex> newest() {
        Optional<PostIndex> whole = Optional.empty();
        for (Path folder : newestFirst()) {
            if (whole.isEmpty() && schemaOf(folder).equals(schema)) {
                whole = opened(folder);
            }
            if (whole.map(folders::get).filter(folder::equals).isEmpty()) {
                delete(folder);
            }
        }
        return whole;
    }

    private Optional<PostIndex> opened(Path folder) {
        try {
            PostIndex index = IndexOpening.lucene(folder);
            if (isWhole(index)) {
                folders.put(index, folder);
                return Optional.of(index);
            }
            index.close();
        } catch (SearchException broken) {
            if (!Damage.isBehind(broken)) {
                throw broken;
            }
            LOG.log(
                    Level.WARNING,
                    "search.index.broken folder={0}; a new one is made: {1}",
                    folder,
                    broken.getMessage());
        }
        return Optional.empty();
    }

    private static boolean isWhole(PostIndex index) {
        try {
            return index.bookmark().isPresent();
        } catch (SearchException broken) {
            index.close();
            throw broken;
        }
    }

    @Override
    public synchronized PostIndex fresh() {
        int last = newestFirst().stream()
                .mapToInt(LuceneGenerations::numberOf)
                .findFirst()
                .orElse(0);
        Path folder = root.resolve(schema + "." + (last + 1));
        PostIndex index = IndexOpening.lucene(folder);
        folders.put(index, folder);
        return index;
    }

    @Override
    public synchronized void adopt(PostIndex whole) {
        whole.flush();
        folders.keySet().stream().filter(index -> index != whole).toList().forEach(this::discard);
    }

    @Override
    public synchronized void discard(PostIndex index) {
        index.close();
        Optional.ofNullable(folders.remove(index)).ifPresent(LuceneGenerations::delete);
    }

    private List<Path> newestFirst() {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(folder ->
                            NAME.matcher(folder.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(LuceneGenerations::numberOf).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int numberOf(Path folder) {
        String name = folder.getFileName().toString();
        return Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String schemaOf(Path folder) {
        String name = folder.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            LOG.log(Level.WARNING, "search.index.left folder={0}: {1}", folder, left.toString());
        }
    }
}
