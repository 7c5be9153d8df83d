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
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.site.Site;

class SavingPostsTest {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");
    private static final Change CHANGE = Change.by("ada", Channel.API);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, CLOCK);
    private final PostDrafts drafts =
            new PostDrafts(new Kinds(List.of(new EntryKind())), new Site("", ZoneId.of("UTC"), Optional.empty()));

    @Test
    void aNewPostIsADraftWithASlugFromItsTitle() {
        Post post = saved(storing.create.create(draft(Document.of("title", "Hello, World")), CHANGE));

        assertThat(post.version()).isEqualTo(1);
        assertThat(post.slug()).contains("hello-world");
        assertThat(post.status()).isEqualTo(Status.DRAFT);
        assertThat(post.published()).isEmpty();
        assertThat(storing.changes.all()).containsExactly(PostsChanged.of(PostChange.created(post)));
    }

    @Test
    void theSecondPostOfATitleGetsANumberAndAStatedSlugIsRefusedWhenTaken() {
        storing.create.create(draft(Document.of("title", "Hello")), CHANGE);

        assertThat(saved(storing.create.create(draft(Document.of("title", "Hello")), CHANGE))
                        .slug())
                .contains("hello-2");
        assertThat(violations(storing.create.create(draft(Document.of("slug", "hello")), CHANGE)))
                .containsExactly("/slug");
    }

    @Test
    void publishingGivesADateOnceAndOnlyOnce() {
        Post published =
                saved(storing.create.create(draft(Document.of("title", "T").with("status", "published")), CHANGE));
        Post undated = aPost().without(PostFields.PUBLISHED).build();
        posts.insert(undated);

        assertThat(published.published()).contains(NOW);
        assertThat(saved(storing.replace.replace(undated.id(), 1, draft(PostShape.of(undated)), CHANGE))
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

        Post after = saved(storing.replace.replace(before.id(), before.version(), draft(sent), CHANGE));

        assertThat(after.document()
                        .without(PostFields.MODIFIED)
                        .without(PostFields.RECKONED)
                        .without(PostFields.LAST_CHANGE))
                .isEqualTo(stored.with("title", "New"));
    }

    @Test
    void tagsThatAreNoSlugsStayAsLongAsTheyMeanTheSame() {
        posts.insert(new Post(PostId.of("x"), 0, Document.of("tags", List.of("Python", "C++"))));
        Post before = posts.find(PostId.of("x")).orElseThrow();

        Post kept = saved(storing.replace.replace(
                before.id(), before.version(), draft(PostShape.of(before).with("title", "T")), CHANGE));
        Post changed = saved(storing.replace.replace(
                kept.id(), kept.version(), draft(PostShape.of(kept).with("tags", List.of("Python", "Java"))), CHANGE));

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

        Post after = saved(storing.replace.replace(before.id(), before.version(), draft(sent), CHANGE));

        assertThat(after.document().documents("authors"))
                .containsExactly(author, Document.of("name", "Cy").with("slug", "cy"));
    }

    @Test
    void leavingOutStatusSlugAndDateKeepsThem() {
        Post before = saved(storing.create.create(
                draft(Document.of("title", "T").with("slug", "t").with("status", "published")), CHANGE));

        Post after = saved(storing.replace.replace(before.id(), 1, draft(Document.of("title", "U")), CHANGE));

        assertThat(after.slug()).contains("t");
        assertThat(after.status()).isEqualTo(Status.PUBLISHED);
        assertThat(after.published()).isEqualTo(before.published());
        assertThat(after.title()).contains("U");
    }

    @Test
    void savingAnOutdatedVersionIsAConflictAndChangesNothing() {
        Post post = saved(storing.create.create(draft(Document.of("title", "T")), CHANGE));
        storing.replace.replace(post.id(), 1, draft(Document.of("title", "U")), CHANGE);

        assertThat(storing.replace.replace(post.id(), 1, draft(Document.of("title", "V")), CHANGE))
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(conflict.current().title()).contains("U"));
        assertThat(storing.changes.all()).hasSize(2);
    }

    @Test
    void aPostInTheTrashFreesItsSlugAndGetsItBackWithItsStatus() {
        Post post = saved(storing.create.create(draft(Document.of("title", "T").with("status", "published")), CHANGE));
        Post trashed = saved(storing.delete.delete(post.id(), 1, CHANGE));
        assertThat(trashed.slug()).isEmpty();
        assertThat(trashed.isVisibleAt(NOW)).isFalse();

        Post restored = saved(storing.replace.replace(
                post.id(), 2, draft(PostShape.of(trashed).with("status", "draft")), CHANGE));

        assertThat(restored.slug()).contains("t");
        assertThat(restored.document().has(PostFields.TRASHED)).isFalse();
    }

    @Test
    void deletingFromTheTrashIsForGood() {
        Post post = saved(storing.create.create(draft(Document.of("title", "T")), CHANGE));
        storing.delete.delete(post.id(), 1, CHANGE);

        assertThat(storing.delete.delete(post.id(), 2, CHANGE)).isInstanceOf(SaveResult.Saved.class);
        assertThat(posts.find(post.id())).isEmpty();
    }

    @Test
    void aPartOfAPostThatIsNotThereIsRefused() {
        Document body = Document.of("title", "Part").with("partOf", Document.of("id", "nowhere"));

        assertThat(violations(storing.create.create(draft(body), CHANGE))).containsExactly("/partOf/id");
    }

    @Test
    void partsHaveNoPartsAndNoPostIsPartOfItsOwnPart() {
        Post whole = saved(storing.create.create(draft(Document.of("title", "Whole")), CHANGE));
        Document inWhole = Document.of("partOf", Document.of("id", whole.id().text()));
        Post part = saved(storing.create.create(draft(inWhole.with("title", "Part")), CHANGE));
        Document inPart = Document.of("title", "Whole")
                .with("partOf", Document.of("id", part.id().text()));

        assertThat(violations(storing.create.create(draft(inPart), CHANGE))).containsExactly("/partOf/id");
        assertThat(violations(storing.replace.replace(whole.id(), 1, draft(inPart), CHANGE)))
                .containsExactly("/partOf/id");
        Post other = saved(storing.create.create(draft(Document.of("title", "Other")), CHANGE));
        Document inOther = Document.of("title", "Whole")
                .with("partOf", Document.of("id", other.id().text()));
        assertThat(violations(storing.replace.replace(whole.id(), 1, draft(inOther), CHANGE)))
                .containsExactly("/partOf");
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
