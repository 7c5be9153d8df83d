package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.site.Site;

class SavingPostsTest {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryPosts posts = new InMemoryPosts();
    private final FiredEvents<PostsChanged> changes = new FiredEvents<>();
    private final SaveRules rules = new SaveRules(posts);
    private final CreatePost creating = new CreatePost(posts, rules, changes, CLOCK);
    private final ReplacePost replacing = new ReplacePost(posts, rules, changes, CLOCK);
    private final DeletePost deleting = new DeletePost(posts, changes, CLOCK);
    private final PostDrafts drafts =
            new PostDrafts(new Kinds(List.of(new EntryKind())), new Site("", ZoneId.of("UTC"), Optional.empty()));

    @Test
    void aNewPostIsADraftWithASlugFromItsTitle() {
        Post post = saved(creating.create(draft(Document.of("title", "Hello, World"))));

        assertThat(post.version()).isEqualTo(1);
        assertThat(post.slug()).contains("hello-world");
        assertThat(post.status()).isEqualTo(Status.DRAFT);
        assertThat(post.published()).isEmpty();
        assertThat(changes.all()).containsExactly(PostsChanged.of(post.id()));
    }

    @Test
    void theSecondPostOfATitleGetsANumberAndAStatedSlugIsRefusedWhenTaken() {
        creating.create(draft(Document.of("title", "Hello")));

        assertThat(saved(creating.create(draft(Document.of("title", "Hello")))).slug())
                .contains("hello-2");
        assertThat(violations(creating.create(draft(Document.of("slug", "hello")))))
                .containsExactly("/slug");
    }

    @Test
    void publishingGivesADateOnceAndOnlyOnce() {
        Post published = saved(creating.create(draft(Document.of("title", "T").with("status", "published"))));
        Post undated = aPost().without(PostFields.PUBLISHED).build();
        posts.insert(undated);

        assertThat(published.published()).contains(NOW);
        assertThat(saved(replacing.replace(undated.id(), 1, draft(PostShape.of(undated))))
                        .published())
                .isEmpty();
    }

    @Test
    void whatNobodyChangedStaysAsAnotherProgramStoredIt() {
        Document stored = Document.of("zeta", new Foreign("65f0", "native"))
                .with("title", "Old")
                .with("tags", "not a list")
                .with("status", "published")
                .with("published", NOW)
                .with("attributes", Document.of("n", 5L));
        posts.insert(new Post(PostId.of("x"), 0, stored));
        Post before = posts.find(PostId.of("x")).orElseThrow();
        Document sent = PostShape.of(before)
                .with("title", "New")
                .with("attributes", Document.of("n", 5).with("zeta", "65f0"));

        Post after = saved(replacing.replace(before.id(), before.version(), draft(sent)));

        assertThat(after.document().without(PostFields.MODIFIED)).isEqualTo(stored.with("title", "New"));
    }

    @Test
    void tagsThatAreNoSlugsStayAsLongAsTheyMeanTheSame() {
        posts.insert(new Post(PostId.of("x"), 0, Document.of("tags", List.of("Python", "C++"))));
        Post before = posts.find(PostId.of("x")).orElseThrow();

        Post kept = saved(replacing.replace(
                before.id(), before.version(), draft(PostShape.of(before).with("title", "T"))));
        Post changed = saved(replacing.replace(
                kept.id(), kept.version(), draft(PostShape.of(kept).with("tags", List.of("Python", "Java")))));

        assertThat(kept.tags()).containsExactly("Python", "C++");
        assertThat(changed.tags()).containsExactly("python", "java");
    }

    @Test
    void whatAnotherProgramAddedToAnAuthorKeepsItsPlaceAndType() {
        Document author = Document.of("name", "Ann").with("slug", "ann").with("rank", new BigDecimal("2.0"));
        posts.insert(new Post(PostId.of("x"), 0, Document.of("authors", List.of(author, Document.of("name", "Bo")))));
        Post before = posts.find(PostId.of("x")).orElseThrow();
        Document sent = Document.of(
                "authors",
                List.of(author.with("rank", 2.0), Document.of("name", "Cy").with("slug", "cy")));

        Post after = saved(replacing.replace(before.id(), before.version(), draft(sent)));

        assertThat(after.document().documents("authors"))
                .containsExactly(author, Document.of("name", "Cy").with("slug", "cy"));
    }

    @Test
    void leavingOutStatusSlugAndDateKeepsThem() {
        Post before = saved(creating.create(
                draft(Document.of("title", "T").with("slug", "t").with("status", "published"))));

        Post after = saved(replacing.replace(before.id(), 1, draft(Document.of("title", "U"))));

        assertThat(after.slug()).contains("t");
        assertThat(after.status()).isEqualTo(Status.PUBLISHED);
        assertThat(after.published()).isEqualTo(before.published());
        assertThat(after.title()).contains("U");
    }

    @Test
    void savingAnOutdatedVersionIsAConflictAndChangesNothing() {
        Post post = saved(creating.create(draft(Document.of("title", "T"))));
        replacing.replace(post.id(), 1, draft(Document.of("title", "U")));

        assertThat(replacing.replace(post.id(), 1, draft(Document.of("title", "V"))))
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(conflict.current().title()).contains("U"));
        assertThat(changes.all()).hasSize(2);
    }

    @Test
    void aPostInTheTrashFreesItsSlugAndGetsItBackWithItsStatus() {
        Post post = saved(creating.create(draft(Document.of("title", "T").with("status", "published"))));
        Post trashed = saved(deleting.delete(post.id(), 1));
        assertThat(trashed.slug()).isEmpty();
        assertThat(trashed.isVisibleAt(NOW)).isFalse();

        Post restored = saved(
                replacing.replace(post.id(), 2, draft(PostShape.of(trashed).with("status", "draft"))));

        assertThat(restored.slug()).contains("t");
        assertThat(restored.document().has(PostFields.TRASHED)).isFalse();
    }

    @Test
    void deletingFromTheTrashIsForGood() {
        Post post = saved(creating.create(draft(Document.of("title", "T"))));
        deleting.delete(post.id(), 1);

        assertThat(deleting.delete(post.id(), 2)).isInstanceOf(SaveResult.Saved.class);
        assertThat(posts.find(post.id())).isEmpty();
    }

    @Test
    void aPartOfAPostThatIsNotThereIsRefused() {
        Document body = Document.of("title", "Part").with("partOf", Document.of("id", "nowhere"));

        assertThat(violations(creating.create(draft(body)))).containsExactly("/partOf/id");
    }

    private PostDraft draft(Document body) {
        return ((Checked.Right<PostDraft>) drafts.read(body)).value();
    }

    private static Post saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).post();
    }

    private static List<String> violations(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Rejected.class);
        return ((SaveResult.Rejected) result)
                .violations().stream().map(Violation::pointer).toList();
    }
}
