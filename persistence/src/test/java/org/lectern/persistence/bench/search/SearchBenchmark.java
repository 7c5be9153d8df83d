package org.lectern.persistence.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.persistence.bench.Clients;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Subject;
import org.lectern.persistence.bench.Target;
import org.lectern.persistence.bench.content.GeneratedPosts;
import org.lectern.persistence.search.MeasuredIndex;
import org.lectern.post.PostQuery;
import org.lectern.search.Facet;
import org.lectern.search.Place;
import org.lectern.search.Reach;
import org.lectern.search.Search;

/** Measures what searches take, and what the index takes to make. The words are those of texts: the more often one stands there, the oftener it is asked for. */
public final class SearchBenchmark {
    private static final int AT_A_TIME = 500;
    private static final Target TARGET = Target.below(30);
    private static final Clients ONE = new Clients(1);
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final PostQuery VISIBLE = PostQuery.visibleAt(GeneratedPosts.NOW);

    private final MeasuredIndex index;
    private final GeneratedPosts posts;
    private final Report report;
    private final Duration time;

    private SearchBenchmark(MeasuredIndex index, GeneratedPosts posts, Report report, Duration time) {
        this.index = index;
        this.posts = posts;
        this.report = report;
        this.time = time;
    }

    /** @param args the subject, how many posts, an empty folder, the report's file, how many seconds each figure is measured */
    public static void main(String[] args) {
        Path folder = Path.of(args[2]);
        Report report = new Report(Path.of(args[3]), Subject.named(args[0]), () -> {}, System.out);
        Duration time = Duration.ofSeconds(Long.parseLong(args[4]));
        try (MeasuredIndex index = new MeasuredIndex(folder)) {
            SearchBenchmark benchmark = new SearchBenchmark(index, new GeneratedPosts(), report, time);
            int size = Integer.parseInt(args[1]);
            benchmark.load(size, folder);
            benchmark.searches();
            benchmark.writes(size);
        }
    }

    private void load(int size, Path folder) {
        report.row("posts indexed", Target.NONE, () -> {
            long begin = System.nanoTime();
            for (int first = 0; first < size; first += AT_A_TIME) {
                index.addMany(posts.range(first, Math.min(size, first + AT_A_TIME)));
            }
            index.flush();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Figure(size / seconds, String.format("%,.0f/s, %,.0f s", size / seconds, seconds));
        });
        report.row("size of the index", Target.NONE, () -> Figure.megabytes(size(folder)));
        report.row("opened again", Target.NONE, () -> {
            long begin = System.nanoTime();
            index.reopen();
            return Figure.millis((System.nanoTime() - begin) / 1e6);
        });
    }

    private void searches() {
        index.alone(lucene -> measured("a word, of Lucene alone", random -> lucene.applyAsLong(word(random))));
        ranked("a word", this::word);
        ranked("two words", random -> word(random) + " " + word(random));
        ranked("two words of a title", random -> posts.text(random, 12, 20).strip() + " ");
        ranked("a phrase", random -> "\"" + word(random) + " " + word(random) + "\"");
        ranked("a beginning", random -> shortened(word(random)));
        ranked("a misspelt word", random -> "x" + word(random) + "q ");
        ranked("without a word", random -> word(random) + " -" + word(random));
        measured("a word, highlighted", random -> index.search()
                .search(Search.ranked(word(random), VISIBLE).highlighted()));
        measured("a word, all facets", random -> index.search()
                .search(Search.ranked(word(random), VISIBLE).counting(Set.of(Facet.values()))));
        measured("a word, in a tag", random -> index.search()
                .search(Search.ranked(
                        word(random), VISIBLE.matching(PostQuery.Field.TAG, "tag-" + random.nextInt(50)))));
        measured("a word, newest first", random -> index.search().search(Search.listed(word(random), VISIBLE)));
        measured("a word, page 10", random -> index.search()
                .search(Search.ranked(word(random), VISIBLE).after(Optional.of(new Place(1.5, "", 200, Reach.TYPED)))));
        measured("suggestions", random -> index.search().suggest(shortened(word(random)), GeneratedPosts.NOW, 8));
        measured("like a post", random -> index.search()
                .like(posts.post(random.nextInt(1_000)).id(), GeneratedPosts.NOW, 5));
    }

    private void writes(int size) {
        measured("a post written and found", random -> {
            index.put(posts.post(random.nextInt(size)));
            return index.search().search(Search.ranked(word(random), VISIBLE));
        });
    }

    private void ranked(String name, Function<SplittableRandom, String> text) {
        measured(name, random -> index.search().search(Search.ranked(text.apply(random), VISIBLE)));
    }

    private void measured(String name, Function<SplittableRandom, Object> question) {
        report.row(name, TARGET, () -> {
            Clients.Operation ask = (client, random) -> question.apply(random);
            ONE.run(Long.MAX_VALUE / 2, WARM_UP, ask);
            return Figure.tail(ONE.run(Long.MAX_VALUE / 2, time, ask));
        });
    }

    private String word(SplittableRandom random) {
        String[] words = posts.text(random, 60, 61).split("[^a-z]+");
        return words[words.length / 2];
    }

    private static String shortened(String word) {
        return word.substring(0, Math.max(1, Math.min(3, word.length() - 1)));
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
