package org.lectern.persistence.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportFolders;
import org.lectern.importing.ImportNode;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRun.State;
import org.lectern.persistence.Store;
import org.lectern.post.PostQuery;
import org.lectern.post.StoreUnavailable;

/** An import whose store is killed under it, again and again, ends with every post once. */
class KilledImportTest {
    private static final int POSTS = 3_000;
    private static final int MOST_KILLS = 8;
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** To have a failure again: {@code -Dlectern.kill.seed}. */
    private final long seed = Long.getLong("lectern.kill.seed", new Random().nextLong());

    private final Random random = new Random(seed);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @TempDir
    private Path folder;

    @Test
    void everyPostIsInOnceAfterKills() throws Exception {
        Optional<ImportRun> run = Optional.empty();
        int kills = 0;
        for (int round = 0; round <= MOST_KILLS; round++) {
            StoreJvm jvm = StoreJvm.start(StoreProcess.class, OPTIONS, folder.resolve("store"), Map.of());
            Store store = Store.at(impatient(jvm.uri()), "lectern");
            try {
                ImportNode node = node(store, round);
                run = run.or(() -> Optional.of(node.given("site.zip", zip(), false)));
                Future<?> work = thread.submit(node.work::run);
                boolean isKilled = round < MOST_KILLS && killedIn(work, jvm);
                if (!isKilled) {
                    work.get();
                    compare(node, run.orElseThrow(), store, kills);
                    return;
                }
                kills++;
            } finally {
                jvm.kill();
                store.close();
            }
        }
        throw new AssertionError("it was left in peace after " + kills + " kills, and has no end; seed " + seed);
    }

    /** A store that is gone does not come back at the same address. */
    private static String impatient(String uri) {
        return uri + (uri.contains("?") ? "&" : "?") + "serverSelectionTimeoutMS=500";
    }

    private boolean killedIn(Future<?> work, StoreJvm jvm) throws InterruptedException {
        jvm.runsAfter(Duration.ofMillis(300 + random.nextInt(900)));
        if (work.isDone()) {
            return false;
        }
        jvm.kill();
        try {
            work.get();
        } catch (ExecutionException expected) {
            assertThat(expected.getCause()).isInstanceOf(StoreUnavailable.class);
        }
        return true;
    }

    private void compare(ImportNode node, ImportRun run, Store store, int kills) {
        ImportRun done = node.now(run);
        assertThat(done.state()).as("seed %d, %d kills: %s", seed, kills, done).isEqualTo(State.DONE);
        assertThat(done.report().created()).as("seed %d, %d kills", seed, kills).isEqualTo(POSTS);
        assertThat(store.posts().count(PostQuery.everything())).isEqualTo(POSTS);
        assertThat(node.report(run)).hasSize(POSTS).doesNotHaveDuplicates();
        assertThat(kills).as("kills; a faster machine wants more posts").isPositive();
    }

    /** Each comes a minute later than the one before, whose lease has ended then. */
    private ImportNode node(Store store, int round) {
        Clock clock = Clock.offset(Clock.tickMillis(ZoneOffset.UTC), Duration.ofMinutes(round));
        ImportNode.Stores stores = new ImportNode.Stores(
                store.posts(),
                store.originals(),
                store.importRuns(),
                store.importEntries(),
                store.tags(),
                store.leases(clock),
                store.users());
        return new ImportNode(stores, folder.resolve("data"), new ImportFolders(Optional.empty()), clock);
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < POSTS; i++) {
                zip.putNextEntry(new ZipEntry("p" + i + ".md"));
                zip.write(("---\ntitle: Post " + i + "\ndate: 2025-05-16\n---\nText " + i + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
