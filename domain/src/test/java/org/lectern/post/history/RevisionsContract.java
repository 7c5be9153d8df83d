package org.lectern.post.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;

/** What every store of former versions does. */
public interface RevisionsContract {
    Instant NOON = Instant.parse("2025-05-16T12:00:00Z");

    /** Without any version. */
    Revisions revisions();

    @Test
    default void everyVersionComesBackAsItWas() {
        Revisions revisions = revisions();
        List<Post> versions = new ArrayList<>();
        Random random = new Random(1);
        String text = words(random, 2_000);
        for (int version = 1; version <= 450; version++) {
            text = version % 40 == 0 ? words(random, 2_000) : edited(text, random);
            versions.add(version("a", version, text));
        }

        versions.forEach(revisions::keep);

        for (int version : List.of(1, 2, 39, 40, 41, 222, 449, 450)) {
            assertThat(revisions.find(PostId.of("a"), version)).contains(versions.get(version - 1));
        }
        assertThat(revisions.find(PostId.of("a"), 451)).isEmpty();
        assertThat(revisions.find(PostId.of("b"), 1)).isEmpty();
    }

    @Test
    default void aVersionKeepsEveryTypeAndOrder() {
        Document document = stamped(
                Document.of("z", 1L)
                        .with("a", 2)
                        .with("n", null)
                        .with("d", new BigDecimal("1.50"))
                        .with("b", new Binary(4, new byte[16]))
                        .with("l", Arrays.asList(List.of(), null, Document.empty(), 1.0)),
                NOON,
                "ada");
        Post post = new Post(PostId.of("exact"), 7, document);

        revisions().keep(post);

        assertThat(revisions().find(post.id(), 7)).contains(post);
    }

    @Test
    default void theListTellsWhoWhenWhyAndFromWhereNewestFirst() {
        Revisions revisions = revisions();
        for (int version = 1; version <= 5; version++) {
            revisions.keep(version("a", version, "x"));
        }
        revisions.keep(version("b", 1, "x"));

        assertThat(revisions.list(PostId.of("a"), Long.MAX_VALUE, 10))
                .extracting(Revision::version)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(revisions.list(PostId.of("a"), 4, 2))
                .containsExactly(
                        new Revision(
                                PostId.of("a"),
                                3,
                                Optional.of(NOON.plusSeconds(3)),
                                Change.by("ada", Channel.API).because("typo 3")),
                        new Revision(
                                PostId.of("a"),
                                2,
                                Optional.of(NOON.plusSeconds(2)),
                                Change.by("ada", Channel.API).because("typo 2")));
    }

    @Test
    default void whatWasNewestAtAnInstantIsFound() {
        Revisions revisions = revisions();
        for (int version = 1; version <= 5; version++) {
            revisions.keep(version("a", version, "x"));
        }

        assertThat(revisions.newestAt(PostId.of("a"), NOON.plusMillis(3500)))
                .map(Revision::version)
                .contains(3L);
        assertThat(revisions.newestAt(PostId.of("a"), NOON.plusSeconds(5)))
                .map(Revision::version)
                .contains(5L);
        assertThat(revisions.newestAt(PostId.of("a"), NOON)).isEmpty();
    }

    @Test
    default void keepingAVersionAgainChangesNothing() {
        Revisions revisions = revisions();
        for (int version = 1; version <= 3; version++) {
            revisions.keep(version("a", version, "text " + version));
            revisions.keep(version("a", version, "text " + version));
        }
        revisions.keep(version("a", 2, "text 2"));

        assertThat(revisions.list(PostId.of("a"), Long.MAX_VALUE, 10)).hasSize(3);
        assertThat(revisions.find(PostId.of("a"), 3)).contains(version("a", 3, "text 3"));
    }

    @Test
    default void whatAnotherProgramWroteIntoAVersionIsWhatIsKept() {
        Revisions revisions = revisions();
        revisions.keep(version("a", 1, "one"));
        revisions.keep(version("a", 2, "two"));

        revisions.keep(version("a", 2, "two, by another hand"));
        revisions.keep(version("a", 3, "three"));

        assertThat(revisions.find(PostId.of("a"), 2)).contains(version("a", 2, "two, by another hand"));
        assertThat(revisions.find(PostId.of("a"), 3)).contains(version("a", 3, "three"));
    }

    @Test
    default void versionsOfOneIdAreNotThoseOfAnotherOfTheSameText() {
        Revisions revisions = revisions();
        Post text = new Post(PostId.of("5"), 1, stamped(Document.of("title", "text"), NOON, "ada"));
        Post number = new Post(new PostId(5), 1, stamped(Document.of("title", "number"), NOON, "ada"));

        revisions.keep(text);
        revisions.keep(number);

        assertThat(revisions.find(text.id(), 1)).contains(text);
        assertThat(revisions.find(number.id(), 1)).contains(number);
    }

    @Test
    default void aPostsVersionsAreForgottenTogether() {
        Revisions revisions = revisions();
        for (int version = 0; version <= 3; version++) {
            revisions.keep(version("a", version, "x"));
            revisions.keep(version("b", version, "x"));
        }

        revisions.deleteAll(PostId.of("a"));

        assertThat(revisions.list(PostId.of("a"), Long.MAX_VALUE, 10)).isEmpty();
        assertThat(revisions.list(PostId.of("b"), Long.MAX_VALUE, 10)).hasSize(4);
    }

    @Test
    default void thePostsWithVersionsAreListedEachOnce() {
        Revisions revisions = revisions();
        for (String post : List.of("c", "a", "b")) {
            revisions.keep(version(post, 1, "x"));
            revisions.keep(version(post, 2, "x"));
        }

        assertThat(revisions.posts(Optional.empty(), 2)).containsExactly(PostId.of("a"), PostId.of("b"));
        assertThat(revisions.posts(Optional.of(PostId.of("b")), 2)).containsExactly(PostId.of("c"));
    }

    @Test
    default void thePostsWhoseIdsReadSoAreFoundOfWhateverType() {
        Revisions revisions = revisions();
        PostId number = new PostId(7L);
        revisions.keep(version("7", 1, "x"));
        revisions.keep(version("8", 1, "x"));
        revisions.keep(new Post(number, 1, version("7", 1, "x").document()));

        assertThat(revisions.posts("7")).containsExactlyInAnyOrder(PostId.of("7"), number);
        assertThat(revisions.posts("9")).isEmpty();
    }

    private static Post version(String id, int version, String text) {
        Document document = Document.of("title", "Title")
                .with("content", Document.of("format", "markdown").with("source", text));
        Change change = Change.by("ada", Channel.API).because("typo " + version);
        Document stamp = new Revision(PostId.of(id), version, Optional.of(NOON.plusSeconds(version)), change).stamp();
        return new Post(PostId.of(id), version, document.with(PostFields.LAST_CHANGE, stamp));
    }

    private static Document stamped(Document document, Instant at, String by) {
        Revision revision = new Revision(PostId.of(""), 0, Optional.of(at), Change.by(by, Channel.EDITOR));
        return document.with(PostFields.LAST_CHANGE, revision.stamp());
    }

    private static String edited(String text, Random random) {
        int place = random.nextInt(text.length() - 20);
        return text.substring(0, place) + words(random, 1) + text.substring(place + random.nextInt(12));
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(Integer.toString(random.nextInt(50_000), 36)).append(' ');
        }
        return words.toString();
    }
}
