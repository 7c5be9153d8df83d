package org.lectern.importing.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.Provenance;
import org.lectern.importing.original.DropOriginals;
import org.lectern.importing.original.InMemoryOriginals;
import org.lectern.importing.original.Original;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Slug;
import org.lectern.post.Status;
import org.lectern.post.StoringForTests;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.site.InMemorySiteIdentity;
import org.lectern.syndication.LastingIds;

/** The same post in two dumps becomes one; two posts never do. */
class JoiningTest {
    private static final LastingIds IDS = new LastingIds(new InMemorySiteIdentity("01TEST"));
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant MAY_16 = Instant.parse("2025-05-15T22:00:00Z");
    private static final String TEXT =
            "Cloud native file formats for geospatial data. You have raster data and vector data, and"
                    + " points besides. Raster data is read in pieces, so that nobody has to fetch a whole file to see a small part.";

    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, Clock.fixed(NOW, ZoneOffset.UTC));
    private final InMemoryOriginals originals = new InMemoryOriginals();
    private final RecordedOutcomes outcomes = new RecordedOutcomes();

    @Test
    void theRicherCopyIsKeptAndTheOtherLinked() {
        store("first", dump("poor.txt", Optional.empty(), TEXT, MAY_16));
        store("second", dump("rich.txt", Optional.of("Formats"), TEXT.replace(", and", ",\n\nand"), MAY_16));

        Post one = one();
        assertThat(one.title()).contains("Formats");
        assertThat(one.slug()).contains("formats");
        assertThat(one.document().document("source").orElseThrow().text("path")).contains("rich.txt");
        assertThat(Origin.of(one).copies())
                .containsExactly(original("poor.txt", TEXT, MAY_16).hash());
        assertThat(outcomes.told).containsExactly("created poor.txt", "joined rich.txt richer");
    }

    @Test
    void thePoorerCopyIsLinkedAndEitherIsKnownAfterwards() {
        FoundPost rich = dump("rich.txt", Optional.of("Formats"), TEXT, MAY_16);
        FoundPost poor = dump("poor.txt", Optional.empty(), TEXT.substring(0, 120), MAY_16);
        store("first", rich, poor);
        long version = one().version();

        store("second", poor, rich);

        assertThat(one().title()).contains("Formats");
        assertThat(one().version()).isEqualTo(version);
        assertThat(outcomes.told)
                .containsExactly("created rich.txt", "joined poor.txt", "unchanged poor.txt", "unchanged rich.txt");
    }

    @Test
    void aPostThatSaysTheHourIsTheSameOne() {
        store("first", dump("poor.txt", Optional.empty(), TEXT, MAY_16));
        FoundPost file = found("formats.md", Optional.of("Formats"), TEXT, MAY_16.plusSeconds(40_000));
        store("second", file);

        assertThat(one().title()).contains("Formats");
    }

    @Test
    void otherTextsTitlesAndDaysAreOtherPosts() {
        store("first", dump("a.txt", Optional.of("Formats"), TEXT, MAY_16));

        store(
                "second",
                dump("b.txt", Optional.empty(), "He had a poll at the start about peoples' favourite editor.", MAY_16),
                dump("b.txt", Optional.of("Other formats"), TEXT, MAY_16),
                dump("b.txt", Optional.of("Formats"), TEXT, MAY_16.plusSeconds(86_400)),
                dump("b.txt", Optional.of("Formats"), TEXT + other(), MAY_16));

        assertThat(posts.page(PostQuery.everything()).posts()).hasSize(5);
    }

    @Test
    void aPostThatSomebodyChangedHereStaysAsItIs() {
        store("first", dump("poor.txt", Optional.empty(), TEXT, MAY_16));
        Post stored = one();
        storing.store.replace(
                stored, stored.document().with("title", "Mine"), Change.by("somebody", Channel.EDITOR), NOW);

        store("second", dump("rich.txt", Optional.empty(), TEXT + " More.", MAY_16));

        assertThat(one().title()).contains("Mine");
        assertThat(one().content().orElseThrow().source()).isEqualTo(TEXT);
        assertThat(Origin.of(one()).copies()).hasSize(1);
    }

    @Test
    void twoSourcesOfOneAddressAreOnePostIfTheyHaveOneText() {
        List<String> address = List.of("https://example.org/formats");
        store("first", found("feed.xml", Optional.of("Formats"), TEXT, MAY_16).withAddresses(address));
        store(
                "second",
                found("export.xml", Optional.of("Formats"), TEXT, MAY_16).withAddresses(address),
                found("other.xml", Optional.of("Something else"), "Nothing of that", MAY_16)
                        .withAddresses(address));

        assertThat(outcomes.told).containsExactly("created feed.xml", "joined export.xml", "created other.xml");
    }

    @Test
    void thePostInTwoFormsIsOneIfItHasOneSlugAndInstant() {
        FoundPost markdown = found("md/a.md", Optional.of("Formats"), TEXT, MAY_16);
        FoundPost other = found("rst/a.rst", Optional.of("Formats"), TEXT.replace("data,", "data ,"), MAY_16);
        store("run", markdown, other, found("c.md", Optional.of("Formats"), "Something else", MAY_16));
        store("run 2", markdown, other);

        assertThat(outcomes.told.stream().filter(told -> !told.startsWith("warning")))
                .containsExactly(
                        "created md/a.md",
                        "joined rst/a.rst",
                        "created c.md",
                        "unchanged md/a.md",
                        "unchanged rst/a.rst");
    }

    @Test
    void aRehearsalJoinsWhatTheImportJoins() {
        FoundPost[] all = {
            found("md/a.md", Optional.of("Formats"), TEXT, MAY_16),
            found("rst/a.rst", Optional.of("Formats"), TEXT, MAY_16),
            dump("poor.txt", Optional.empty(), TEXT, MAY_16)
        };
        new BatchStoring("dry", posts, IDS, Destination.rehearsal(posts), outcomes).store(List.of(all), NOW);
        List<String> rehearsed = List.copyOf(outcomes.told);
        outcomes.told.clear();

        store("run", all);

        assertThat(outcomes.told).isEqualTo(rehearsed).contains("joined rst/a.rst", "joined poor.txt");
    }

    @Test
    void aRicherCopyDoesNotDecideWhetherThePostIsToBeRead() {
        FoundPost draft = found("drafts/a.md", Optional.of("Formats"), TEXT + " " + TEXT.substring(0, 120), MAY_16);
        FoundPost post = found("posts/a.md", Optional.of("Formats"), TEXT, MAY_16);
        store("run", post.with(post.fields().with("status", "published")));
        store("run 2", draft.with(draft.fields().with("status", "draft")));

        assertThat(one().content().orElseThrow().source()).hasSizeGreaterThan(TEXT.length());
        assertThat(one().status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void aCopyThatHasChangedTakesThePlaceOfItsFormerState() {
        store("first", dump("rich.txt", Optional.of("Formats"), TEXT, MAY_16));
        store("second", dump("poor.txt", Optional.empty(), TEXT.substring(0, 140), MAY_16));
        store("third", dump("poor.txt", Optional.empty(), TEXT.substring(0, 150), MAY_16));

        assertThat(Origin.of(one()).copies())
                .containsExactly(
                        original("poor.txt", TEXT.substring(0, 150), MAY_16).hash());
    }

    @Test
    void whatAPostWasMadeOfGoesWithIt() {
        DropOriginals dropping = new DropOriginals(originals, posts);
        store("first", found("a.md", Optional.of("Formats"), TEXT, MAY_16));
        store("second", found("a.md", Optional.of("Formats"), TEXT + " More.", MAY_16));
        store("second", dump("poor.txt", Optional.empty(), TEXT, MAY_16));
        store("second", found("b.md", Optional.of("Other"), "Nothing of that", MAY_16));
        assertThat(originals.page(Optional.empty(), 10)).hasSize(4);
        Post post = posts.findByAddress("formats").orElseThrow();

        storing.store.delete(post);
        storing.changes.all().forEach(dropping::follow);

        assertThat(originals.page(Optional.empty(), 10))
                .containsExactly(original("b.md", "Nothing of that", MAY_16).hash());
    }

    /** Words enough that the first text is a small part of the whole. */
    private static String other() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            words.append(" word").append(i);
        }
        return words.toString();
    }

    private Post one() {
        List<Post> all = posts.page(PostQuery.everything().withContent(true)).posts();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void store(String run, FoundPost... found) {
        Destination destination = Destination.store(
                posts, storing.store, originals, Change.by("tester", Channel.IMPORT), Clock.fixed(NOW, ZoneOffset.UTC));
        new BatchStoring(run, posts, IDS, destination, outcomes).store(List.of(found), NOW);
    }

    private static Original original(String path, String text, Instant published) {
        return Original.piece(path + published + text, 1);
    }

    private static FoundPost dump(String path, Optional<String> title, String text, Instant day) {
        return found(path, title, text, day).weak();
    }

    private static FoundPost found(String path, Optional<String> title, String text, Instant published) {
        Document fields = Document.of("kind", "entry")
                .withOptional("title", title)
                .with("published", published)
                .with("content", Document.of("format", "text").with("source", text));
        Provenance from = Provenance.of(path, original(path, text, published), Map.of());
        return new FoundPost(from, title.flatMap(Slug::from), fields, Map.of(), List.of(), List.of());
    }
}
