package org.lectern.persistence.bench.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lectern.FiredEvents;
import org.lectern.importing.ImportFolders;
import org.lectern.importing.ImportNode;
import org.lectern.importing.ImportRun;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Subject;
import org.lectern.persistence.bench.Target;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.reference.RegisterReferences;
import org.lectern.site.DataFolder;
import org.lectern.statistics.CountingNode;
import org.lectern.time.Background;

/**
 * Imports generated Markdown with front matter, with all that follows it: originals, the report, tags, counts, people and events. Client and
 * store share one JVM, as in the application.
 */
public final class ImportBenchmark {
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);
    private static final int PAGE = 200;
    private static final int WARMING = 3_000;

    private final Path folder;
    private final Report report;
    private final int posts;
    private final ExecutorService background = Executors.newSingleThreadExecutor();

    private ImportBenchmark(Path folder, Report report, int posts) {
        this.folder = folder;
        this.report = report;
        this.posts = posts;
    }

    /** @param args the subject, how many posts, an empty folder, the report's file */
    public static void main(String[] args) throws IOException {
        Subject subject = Subject.named(args[0]);
        int posts = Integer.parseInt(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        Report report = new Report(Path.of(args[3]), subject, () -> {}, System.out);
        try {
            new ImportBenchmark(folder, report, posts).measure(uri(subject, folder));
        } finally {
            System.exit(0);
        }
    }

    private static String uri(Subject subject, Path folder) {
        return subject.isOurs()
                ? new EmbeddedServer(new DataFolder(folder.resolve("embedded")), false, CLOCK).start()
                : System.getenv("LECTERN_TEST_MONGODB_URI");
    }

    private void measure(String uri) {
        Path zip = folder.resolve("site.zip");
        warmUp(uri);
        new GeneratedSite().write(zip, posts);
        Store store = Store.at(uri).emptied();
        ImportNode node = node(store);
        report.row("warmed", Target.NONE, () -> Figure.count(WARMING));
        double imported = imported("import", Target.above(2_000), node, zip, false);
        imported("the same again", Target.NONE, node, zip, false);
        imported("dry run of the same", Target.NONE, node, zip, true);
        double bare = inserted(store, Store.at(uri).emptied());
        report.row("bare insertion of the same posts, without all else", Target.NONE, () -> perSecond(bare));
        report.row("bare insertion / import", Target.NONE, () -> Figure.ratio(bare / imported));
    }

    /** What a server has compiled long before. */
    private void warmUp(String uri) {
        Path zip = folder.resolve("small.zip");
        new GeneratedSite().write(zip, WARMING);
        ImportNode node = node(Store.at(uri).emptied());
        given(node, zip, false);
        node.work.run();
    }

    private double imported(String name, Target target, ImportNode node, Path zip, boolean dryRun) {
        Drift drift = new Drift(node);
        ImportRun run = given(node, zip, dryRun);
        drift.follow(run);
        long start = System.nanoTime();
        long busy = Processor.nanos();
        node.work.run();
        double rate = posts * 1e9 / (System.nanoTime() - start);
        double used = (Processor.nanos() - busy) / 1e6 / posts;
        ImportRun done = drift.stop();
        report.row(name, target, () -> perSecond(rate));
        report.row(name + ": of all processors, a post", Target.NONE, () -> Figure.millis(used));
        report.row(
                name + ": posts",
                Target.NONE,
                () -> Figure.count(done.report().created() + done.report().unchanged()));
        report.row(name + ": rate of its last tenth / first half", Target.NONE, () -> Figure.ratio(drift.ratio()));
        report.row(name + ": heap after collections, most", Target.NONE, () -> Figure.megabytes(drift.most()));
        report.row(name + ": heap after collections, at the half", Target.NONE, () -> Figure.megabytes(drift.atHalf()));
        return rate;
    }

    private static ImportRun given(ImportNode node, Path zip, boolean dryRun) {
        try (InputStream bytes = Files.newInputStream(zip)) {
            return node.given("site.zip", bytes, dryRun);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private double inserted(Store from, Store into) {
        long nanos = 0;
        Optional<PostId> last = Optional.empty();
        List<Post> page = from.posts().pageById(last, PAGE);
        while (!page.isEmpty()) {
            last = Optional.of(page.get(page.size() - 1).id());
            List<Post> whole = whole(from, page);
            long start = System.nanoTime();
            List<StoreResult> results = into.posts().insertAll(whole);
            nanos += System.nanoTime() - start;
            requireStored(results);
            page = from.posts().pageById(last, PAGE);
        }
        return posts * 1e9 / nanos;
    }

    private static List<Post> whole(Store from, List<Post> page) {
        List<Post> whole = new ArrayList<>();
        page.forEach(post -> from.posts().find(post.id()).ifPresent(whole::add));
        return whole;
    }

    private static void requireStored(List<StoreResult> results) {
        if (!results.stream().allMatch(StoreResult.Stored.class::isInstance)) {
            throw new IllegalStateException("a post was not stored");
        }
    }

    private ImportNode node(Store store) {
        ImportNode.Stores stores = new ImportNode.Stores(
                store.posts(),
                store.originals(),
                store.importRuns(),
                store.importEntries(),
                store.tags(),
                store.leases(CLOCK),
                store.users());
        CountingNode counting = new CountingNode(
                        store.countedPosts(),
                        store.buckets(),
                        store.marks(),
                        ZoneId.of("Europe/Amsterdam"),
                        CLOCK,
                        new Background(background))
                .built();
        RegisterReferences references =
                new RegisterReferences(store.events(), store.series(), store.people(), new FiredEvents<>());
        Followers followers = new Followers(fact -> references.register(fact.changes().stream()
                .flatMap(change -> change.after().stream())
                .toList()));
        StorePost storePost = new StorePost(
                store.posts(), store.revisions(), counting.counting(), store.journal(folder, CLOCK).noting, followers);
        return new ImportNode(stores, folder.resolve("data"), new ImportFolders(Optional.empty()), storePost, CLOCK);
    }

    private static Figure perSecond(double rate) {
        return new Figure(rate, "%,.0f posts/s".formatted(rate));
    }
}
