package org.lectern.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;

/**
 * What an import of one folder of other people's texts comes to.
 *
 * @param files by what became of them: each counts once
 * @param lost those of which the report says nothing; there have to be none
 * @param posts all that are stored then, with their talks
 * @param reasons why files or parts of them were rejected, with how often
 */
record CorpusFigures(
        String corpus,
        Map<Fate, Integer> files,
        List<String> lost,
        List<Post> posts,
        Map<String, Integer> reasons,
        double seconds) {
    private static final Set<ImportOutcome> REFUSALS = Set.of(ImportOutcome.REJECTED, ImportOutcome.UNKNOWN);

    /** What became of a file. The first one that is true counts. */
    enum Fate {
        POSTS(outcome -> outcome.isOfAPost()),
        COMPANION(ImportOutcome.BELONGS_TO::equals),
        REJECTED(REFUSALS::contains),
        PASSED_OVER(ImportOutcome.PASSED_OVER::equals);

        private final Predicate<ImportOutcome> outcomes;

        Fate(Predicate<ImportOutcome> outcomes) {
            this.outcomes = outcomes;
        }

        private static Optional<Fate> of(List<ImportEntry> entries) {
            return Stream.of(values())
                    .filter(fate -> entries.stream().map(ImportEntry::outcome).anyMatch(fate.outcomes))
                    .findFirst();
        }
    }

    /** All folders that have figures, in their order. */
    static List<String> corpora() throws IOException {
        List<String> shelves = List.of("blogs", "conference-notes", "ghost", "wxr", "suites");
        Stream.Builder<String> found = Stream.builder();
        found.add("../seeds");
        for (String shelf : shelves) {
            try (Stream<Path> folders = Files.list(Corpora.folder(shelf))) {
                folders.filter(Files::isDirectory)
                        .map(folder -> shelf + "/" + folder.getFileName())
                        .sorted()
                        .forEach(found);
            }
        }
        return found.build().toList();
    }

    /** @param data an empty folder to work in */
    static CorpusFigures of(String corpus, Path data) throws IOException {
        TestZip zip = new TestZip();
        List<Path> paths = Corpora.files(corpus);
        for (Path path : paths) {
            zip.with(name(corpus, path), Files.readAllBytes(path));
        }
        ImportingForTests importing = new ImportingForTests(data);
        long start = System.nanoTime();
        ImportRun run = importing.zip(zip);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, List<ImportEntry>> entries =
                importing.entries.all(run.id()).collect(Collectors.groupingBy(ImportEntry::source));
        Map<String, Optional<Fate>> fates = new HashMap<>();
        for (Path path : paths) {
            String name = ReportText.of(name(corpus, path));
            fates.put(name, Fate.of(entries.getOrDefault(name, List.of())));
        }
        return new CorpusFigures(
                corpus,
                counted(fates.values().stream().flatMap(Optional::stream)),
                fates.keySet().stream()
                        .filter(name -> fates.get(name).isEmpty())
                        .toList(),
                all(importing),
                counted(entries.values().stream()
                        .flatMap(List::stream)
                        .filter(entry -> REFUSALS.contains(entry.outcome()))
                        .map(entry -> entry.reason().orElse(""))),
                seconds);
    }

    int files(Fate fate) {
        return files.getOrDefault(fate, 0);
    }

    int allFiles() {
        return files.values().stream().mapToInt(Integer::intValue).sum() + lost.size();
    }

    long posts(String field) {
        return posts.stream().filter(post -> has(post, field)).count();
    }

    private static boolean has(Post post, String field) {
        return field.equals(PostFields.TAGS)
                ? !post.document().texts(field).isEmpty()
                : post.document().value(field).isPresent();
    }

    private static List<Post> all(ImportingForTests importing) {
        Stream.Builder<Post> all = Stream.builder();
        List<Post> page = importing.posts.pageById(Optional.empty(), 500);
        while (!page.isEmpty()) {
            page.forEach(all);
            PostId last = page.get(page.size() - 1).id();
            page = importing.posts.pageById(Optional.of(last), 500);
        }
        return all.build().toList();
    }

    private static <T> Map<T, Integer> counted(Stream<T> all) {
        return all.collect(Collectors.toMap(each -> each, each -> 1, Integer::sum, TreeMap::new));
    }

    private static String name(String corpus, Path path) {
        return Corpora.folder(corpus).relativize(path).toString();
    }
}
