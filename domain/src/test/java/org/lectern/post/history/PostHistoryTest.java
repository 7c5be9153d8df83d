package org.lectern.post.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.Status;
import org.lectern.post.StoringForTests;
import org.lectern.time.TestClock;

class PostHistoryTest {
    private static final Instant START = Instant.parse("2025-05-16T09:00:00Z");
    private static final Change CHANGE = Change.by("ada", Channel.EDITOR);
    private static final PostId ID = PostId.of("a");

    private final TestClock clock = new TestClock(START);
    private final StoringForTests storing = new StoringForTests(new InMemoryPosts(), clock);
    private final PostHistory history = new PostHistory(storing.revisions);
    private final RestoreRevision restoring =
            new RestoreRevision(storing.posts, history, storing.edit, tags -> tags.stream()
                    .map(tag -> tag.equals("py") ? "python" : tag)
                    .toList());

    @BeforeEach
    void write() {
        storing.store.insert(
                aPost().withId(ID)
                        .titled("First")
                        .withSlug("first")
                        .taggedWith("py")
                        .withMarkdown("one\ntwo\n")
                        .publishedAt(START)
                        .build(),
                CHANGE,
                START);
        change(Document.of("title", "Second")
                .with("content", Document.of("format", "markdown").with("source", "one\nthree\n")));
        change(Document.of("slug", "third").with("status", "withdrawn"));
    }

    @Test
    void versionsAreListedNewestFirstPageByPage() {
        assertThat(history.list(now(), Optional.empty(), 2))
                .extracting(Revision::version)
                .containsExactly(3L, 2L);
        assertThat(history.list(now(), Optional.of(2L), 2))
                .extracting(Revision::version)
                .containsExactly(1L);
        assertThat(history.list(now(), Optional.of(1L), 2)).isEmpty();
        assertThat(history.version(now(), 9)).isEmpty();
    }

    @Test
    void whatReadersSawIsTheVersionOfThatTimeIfItWasOut() {
        assertThat(history.asOf(now(), START.minusSeconds(1))).isEmpty();
        assertThat(history.asOf(now(), START).flatMap(Post::title)).contains("First");
        assertThat(history.asOf(now(), START.plusSeconds(90)).flatMap(Post::title))
                .contains("Second");
        assertThat(history.asOf(now(), START.plusSeconds(120))).isEmpty();
    }

    @Test
    void differencesAreToldPlaceByPlaceAndLineByLine() {
        PostDiff diff = PostDiff.between(
                history.version(now(), 1).orElseThrow(),
                history.version(now(), 2).orElseThrow());

        assertThat(diff.places())
                .extracting(PostDiff.Place::pointer)
                .containsExactlyInAnyOrder("/title", "/content/source");
        assertThat(diff.places().stream().filter(place -> !place.lines().isEmpty()))
                .singleElement()
                .extracting(PostDiff.Place::lines)
                .isEqualTo(List.of(new PostDiff.Hunk(2, List.of("two"), List.of("three"))));
    }

    @Test
    void restoringBringsTheTextBackButNeitherStateNorAddressNorMergedTags() {
        SaveResult result = restoring.restore(ID, 3, 1, CHANGE);

        Post restored = ((SaveResult.Saved) result).post();
        assertThat(restored.title()).contains("First");
        assertThat(restored.content().orElseThrow().source()).isEqualTo("one\ntwo\n");
        assertThat(restored.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(restored.slug()).contains("third");
        assertThat(restored.tags()).containsExactly("python");
        assertThat(restored.version()).isEqualTo(4);
        assertThat(restored.modified()).contains(clock.instant());
    }

    @Test
    void restoringFromAStaleVersionOrOneThatIsNotThereChangesNothing() {
        assertThat(restoring.restore(ID, 2, 1, CHANGE)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(restoring.restore(ID, 3, 8, CHANGE)).isInstanceOf(SaveResult.Missing.class);
        assertThat(restoring.restore(PostId.of("none"), 1, 1, CHANGE)).isInstanceOf(SaveResult.Missing.class);
        assertThat(now().version()).isEqualTo(3);
    }

    private void change(Document fields) {
        clock.advance(Duration.ofMinutes(1));
        Document document = now().document();
        for (var field : fields.fields().entrySet()) {
            document = document.with(field.getKey(), field.getValue());
        }
        storing.store.replace(now(), document, CHANGE, clock.instant());
    }

    private Post now() {
        return storing.posts.find(ID).orElseThrow();
    }
}
