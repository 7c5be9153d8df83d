package org.lectern.persistence.bench.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.MeasuredStore;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Subject;

/** Measures what readers and writers of posts wait for, through the use cases and the adapters that they go through. */
public final class ContentBenchmark {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private ContentBenchmark() {}

    /** @param args the subject, how many posts, an empty folder, the report's file, how many seconds each figure is measured */
    public static void main(String[] args) {
        Subject subject = Subject.named(args[0]);
        int size = Integer.parseInt(args[1]);
        Duration time = Duration.ofSeconds(Long.parseLong(args[4]));
        Clock system = Clock.systemUTC();
        Clock clock = Clock.offset(system, Duration.between(system.instant(), GeneratedPosts.NOW));
        try (MeasuredStore measured = new MeasuredStore(subject, Path.of(args[2]))) {
            Store store = Store.at(measured.uri()).emptied();
            Report report = new Report(Path.of(args[3]), subject, () -> {}, System.out);
            GeneratedPosts posts = new GeneratedPosts();
            try (ContentNode node = new ContentNode(store, ZONE, clock)) {
                new Loading(store, node, posts, report).load(size);
                new Lists(store.posts(), posts, size, report, time).measure();
                new Counted(store, node, posts, size, report, time).measure();
                new Saves(store, node, posts, size, report, time).measure();
                new Histories(store, node, posts, report).measure();
                new Schedule(store, report).measure();
                new Drift(store, size, report).measure();
            }
        } finally {
            System.exit(0);
        }
    }
}
