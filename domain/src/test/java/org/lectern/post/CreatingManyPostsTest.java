package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.lease.SetClock;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.KindRules;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.site.Site;
import org.lectern.tag.TagReading;

class CreatingManyPostsTest {
    private static final Change CHANGE = Change.by("ada", Channel.API);

    private final SetClock clock = new SetClock();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, clock);
    private final PostDrafts drafts = new PostDrafts(
            new KindRules(new Kinds(List.of(new EntryKind()))),
            new Site("", ZoneId.of("UTC"), Optional.empty()),
            TagReading.AS_WRITTEN,
            clock);

    @Test
    void oneThatIsRefusedHurtsNoOtherAndTheResultsComeInOrder() {
        List<SaveResult> results = storing.create.createAll(
                List.of(
                        fresh("a", Document.of("title", "One")),
                        fresh("b", Document.of("title", "Two").with("partOf", Document.of("id", "none"))),
                        fresh("c", Document.of("slug", "one")),
                        fresh("d", Document.of("title", "Three"))),
                CHANGE);

        assertThat(results.get(0)).isInstanceOf(SaveResult.Saved.class);
        assertThat(((SaveResult.Rejected) results.get(1)).violations().get(0).pointer())
                .isEqualTo("/partOf/id");
        assertThat(((SaveResult.Rejected) results.get(2)).isTaken()).isTrue();
        assertThat(((SaveResult.Saved) results.get(3)).post().slug()).contains("three");
        assertThat(storing.changes.all()).hasSize(1);
    }

    @Test
    void postsOfOneTitleAreNumberedInTheirOrderBehindThoseThatThereAre() {
        storing.create.create(draft(Document.of("title", "Same")), CHANGE);
        List<NewPost> many = IntStream.range(0, 250)
                .mapToObj(i -> fresh("id" + i, Document.of("title", "Same")))
                .toList();

        List<Optional<String>> slugs = storing.create.createAll(many, CHANGE).stream()
                .map(result -> ((SaveResult.Saved) result).post().slug())
                .toList();

        assertThat(slugs.get(1)).contains("same-2");
        assertThat(slugs.get(249)).contains("same-250");
        assertThat(slugs.get(0)).contains("same-251");
        assertThat(slugs).doesNotContain(Optional.empty()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsStoredAlreadyUnderItsIdIsFoundAndNotMadeTwice() {
        NewPost first = fresh("given", Document.of("title", "Once"));
        storing.create.createAll(List.of(first), CHANGE);

        SaveResult again = storing.create.createAll(List.of(first), CHANGE).get(0);

        assertThat(((SaveResult.Saved) again).post().id()).isEqualTo(PostId.of("given"));
        assertThat(((SaveResult.Saved) again).post().version()).isEqualTo(1);
        assertThat(posts.count(PostQuery.everything())).isEqualTo(1);
    }

    @Test
    void whatIsScheduledForAnInstantThatIsPastIsRefusedBesideEveryOtherFault() {
        Instant past = clock.instant().minus(Duration.ofSeconds(1));
        Document body = Document.of("status", "scheduled").with("published", past.toString());

        assertThat(faults(drafts.read(body.with("title", 5)))).containsExactlyInAnyOrder("/published", "/title");
        assertThat(faults(drafts.read(body.with("published", clock.instant().toString()))))
                .containsExactly("/published");
        Post waiting =
                new Post(PostId.of("x"), 1, Document.of("status", "published").with("published", past));
        assertThat(faults(drafts.read(body, Optional.of(waiting)))).isEmpty();
        assertThat(faults(drafts.read(
                        body.with("published", clock.instant().plusMillis(1).toString()))))
                .isEmpty();
    }

    private NewPost fresh(String id, Document body) {
        return new NewPost(PostId.of(id), draft(body));
    }

    private PostDraft draft(Document body) {
        return ((Checked.Right<PostDraft>) drafts.read(body)).value();
    }

    private static List<String> faults(Checked<PostDraft> read) {
        return read instanceof Checked.Wrong<PostDraft> wrong
                ? wrong.violations().stream().map(Violation::pointer).toList()
                : List.of();
    }
}
