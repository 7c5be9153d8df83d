package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.original.InMemoryOriginals;
import org.lectern.importing.original.Originals;
import org.lectern.lease.InMemoryLeases;
import org.lectern.lease.Leases;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.security.InMemoryUsers;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.Tags;
import org.lectern.time.TestClock;

/** An import that is broken off anywhere, and goes on, ends as one that was left in peace. */
class InterruptedImportTest {
    private static final List<String> WRITES =
            List.of("insert", "replace", "save", "delete", "keep", "remember", "release", "renew", "acquire");

    /** Every so many places are tried, from one on that differs with each run; a failure names its place. */
    private static final int STRIDE = 4;

    @TempDir
    Path folder;

    /** What nodes share, with a power cut before the write of this number. */
    private final class World {
        final TestClock clock = new TestClock(ImportingForTests.NOW);
        final InMemoryPosts posts = new InMemoryPosts();
        final InMemoryImportEntries entries = new InMemoryImportEntries();
        final InMemoryImportRuns runs = new InMemoryImportRuns();
        final Path data;
        private final Originals originals = new InMemoryOriginals();
        private final Tags tags = new InMemoryTags();
        private final Leases leases = new InMemoryLeases(clock);
        private long writes;
        private long cutAt = Long.MAX_VALUE;

        World(String name) {
            data = folder.resolve(name);
        }

        void cutBefore(long number) {
            writes = 0;
            cutAt = number;
        }

        ImportNode node() {
            ImportNode.Stores stores = new ImportNode.Stores(
                    cut(Posts.class, posts),
                    cut(Originals.class, originals),
                    cut(ImportRuns.class, runs),
                    cut(ImportEntries.class, entries),
                    cut(Tags.class, tags),
                    cut(Leases.class, leases),
                    new InMemoryUsers());
            return new ImportNode(stores, data, new ImportFolders(Optional.empty()), clock);
        }

        private <T> T cut(Class<T> port, T whole) {
            return port.cast(
                    Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                        boolean isWrite = WRITES.stream().anyMatch(method.getName()::startsWith);
                        clock.advance(isWrite ? Duration.ofMillis(150) : Duration.ZERO);
                        if (isWrite && ++writes >= cutAt) {
                            half(whole, method, given);
                            throw new PowerCut();
                        }
                        return called(whole, method, given);
                    }));
        }

        /** Of many posts at once every second one went in. */
        private void half(Object whole, Method method, Object[] given) throws Throwable {
            if (method.getName().equals("insertAll") && writes == cutAt) {
                List<?> all = (List<?>) given[0];
                called(
                        whole,
                        method,
                        IntStream.range(0, all.size())
                                .filter(i -> i % 2 == 1)
                                .mapToObj(all::get)
                                .toList());
            }
        }

        /** What an import leaves behind, but for ids that are made anew. */
        List<String> left(ImportRun run) {
            List<String> left = new ArrayList<>(
                    posts
                            .page(PostQuery.everything()
                                    .limitedTo(PostQuery.MAX_LIMIT)
                                    .withContent(true))
                            .posts()
                            .stream()
                            .map(World::text)
                            .sorted()
                            .toList());
            node().report(run).stream().sorted().forEach(left::add);
            ImportRun.Report report = runs.find(run.id()).orElseThrow().report();
            left.add(new TreeMap<>(report.counts()).toString());
            report.rejected().stream().map(Object::toString).sorted().forEach(left::add);
            report.warnings().stream().sorted().forEach(left::add);
            left.add(tags.labels(List.of("c", "d")).toString());
            return left;
        }

        private static String text(Post post) {
            return post.document()
                    .without(PostFields.MODIFIED)
                    .without(PostFields.LAST_CHANGE)
                    .with(
                            PostFields.SOURCE,
                            post.document()
                                    .document(PostFields.SOURCE)
                                    .orElseThrow()
                                    .without("import"))
                    .toString();
        }
    }

    private static Object called(Object whole, Method method, Object... given) throws Throwable {
        try {
            return method.invoke(whole, given);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @Test
    void anImportThatIsBrokenOffAnywhereEndsAsOneThatWasNot() {
        World peace = world("peace");
        ImportRun undisturbed = peace.node().given("site.zip", later(), false);
        peace.node().work.run();
        List<String> expected = peace.left(undisturbed);

        int place = 2 + new Random().nextInt(STRIDE);
        int places = 0;
        while (isEndedAsExpected(place, expected)) {
            assertThat(++places).as("an import has an end").isLessThan(100);
            place += STRIDE;
        }
        assertThat(places).as("places where it was broken off").isGreaterThan(5);
    }

    /** @return whether it was broken off at all */
    private boolean isEndedAsExpected(int place, List<String> expected) {
        World cut = world("cut" + place);
        ImportNode first = cut.node();
        ImportRun run = first.given("site.zip", later(), false);
        cut.cutBefore(place);
        boolean isCut = false;
        try {
            first.work.run();
        } catch (PowerCut here) {
            isCut = true;
        }
        cut.cutBefore(Long.MAX_VALUE);
        cut.clock.advance(Duration.ofMinutes(1));
        cut.node().work.run();
        List<String> left = cut.left(run);
        assertThat(left)
                .as("too much at %d", place)
                .filteredOn(each -> !expected.contains(each))
                .isEmpty();
        assertThat(expected)
                .as("missing at %d", place)
                .filteredOn(each -> !left.contains(each))
                .isEmpty();
        assertThat(left).as("at %d", place).hasSameSizeAs(expected);
        return isCut;
    }

    @Test
    void aPowerCutIsOne() {
        World world = world("one");
        ImportNode node = world.node();
        node.given("site.zip", later(), false);
        world.cutBefore(6);

        assertThatThrownBy(node.work::run).isInstanceOf(PowerCut.class);
        assertThatThrownBy(node.work::run).as("nothing works any more").isInstanceOf(PowerCut.class);
    }

    /** With what an import before has left there. */
    private World world(String name) {
        World world = new World(name);
        ImportNode node = world.node();
        node.given("before.zip", earlier(), false);
        node.work.run();
        world.clock.advance(Duration.ofDays(1));
        return world;
    }

    private static byte[] earlier() {
        TestZip zip = new TestZip();
        IntStream.range(0, 70).forEach(i -> zip.with("same" + i + ".md", post("Same " + i, "c", "The same text")));
        IntStream.range(0, 25).forEach(i -> zip.with("changed" + i + ".md", post("Changed " + i, "c", "Old text")));
        return zip.bytes();
    }

    /** Twins, files that are new, changed, the same, broken or of no format, and slugs that several want. */
    private static byte[] later() {
        TestZip zip = new TestZip();
        IntStream.range(0, 70).forEach(i -> zip.with("same" + i + ".md", post("Same " + i, "c", "The same text"))
                .with("new/" + i + ".md", post("New " + i % 30, "D", "Text " + i % 40))
                .with(
                        "broken" + i % 7 + "/" + i + ".md",
                        i % 7 == 0 ? "---\ntitle: [\n---\n" : post("Fine " + i, "c", "x")));
        IntStream.range(0, 25).forEach(i -> zip.with("changed" + i + ".md", post("Changed " + i, "c", "New text"))
                .with("image" + i + ".png", "\u0089PNG"));
        return zip.with("export.json", exported(230))
                .with("last.md", post("Last", "c", "The end"))
                .bytes();
    }

    /** Many posts in one file, as Ghost exports them. */
    private static String exported(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"title\": \"Ghost " + i + "\", \"slug\": \"ghost-" + i
                        + "\", \"html\": \"<p>Text " + i + "</p>\", \"status\": \"published\","
                        + " \"published_at\": \"2025-05-16T10:00:00.000Z\"}")
                .collect(Collectors.joining(
                        ",", "{\"db\": [{\"meta\": {\"version\": \"5.94.0\"}, \"data\": {\"posts\": [", "]}}]}"));
    }

    private static String post(String title, String tag, String text) {
        return "---\ntitle: " + title + "\ntags: [" + tag + "]\ndate: 2025-05-16\n---\n" + text + "\n";
    }

    /** Nothing can go on after it, not even what would tidy up. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }
}
