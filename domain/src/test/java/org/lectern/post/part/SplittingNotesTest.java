package org.lectern.post.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostShape;
import org.lectern.post.SaveResult;
import org.lectern.post.StoringForTests;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.NotesKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.site.Site;

class SplittingNotesTest {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");
    private static final Change CHANGE = Change.by("maud", Channel.EDITOR);
    private static final String TEXT = "Opening.\n\n## One\n\n> Said.\n\nHeard.\n\n## Two\n\nMore.\n";
    private static final List<Cut> CUTS = List.of(
            new Cut(
                    TEXT.indexOf("## One"),
                    TEXT.indexOf("> Said"),
                    Optional.of(new Span(TEXT.indexOf("> Said"), TEXT.indexOf("Heard"))),
                    "One",
                    List.of("Ann Lee"),
                    Optional.empty()),
            new Cut(
                    TEXT.indexOf("## Two"),
                    TEXT.indexOf("More"),
                    Optional.empty(),
                    "Two",
                    List.of(),
                    Optional.empty()));

    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, Clock.fixed(NOW, ZoneOffset.UTC));
    private final PostDrafts drafts = new PostDrafts(
            new Kinds(List.of(new NotesKind(), new TalkKind())), new Site("", ZoneId.of("UTC"), Optional.empty()));
    private final SplitNotes splitting = new SplitNotes(posts, drafts, storing.create, storing.replace, storing.store);
    private final Post notes = stored();

    private Post stored() {
        Post post = aPost().ofKind("notes")
                .titled("The conference")
                .withSlug("the-conference")
                .publishedAt(NOW)
                .atEvent("conf", "Conf")
                .withMarkdown(TEXT)
                .build();
        posts.insert(post);
        return posts.find(post.id()).orElseThrow();
    }

    private List<Post> parts() {
        return posts.page(PostQuery.everything()
                        .matching(PostQuery.Field.PART_OF, notes.id().text())
                        .ordered(PostQuery.Order.TITLE)
                        .withContent(true))
                .posts();
    }

    private String read() {
        return OneText.of(posts.find(notes.id()).orElseThrow(), parts());
    }

    @Test
    void eachTalkIsAPostAndTheWholeStillReadsAsItDid() {
        SaveResult result = splitting.split(notes.id(), 1, CUTS, CHANGE);

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(posts.find(notes.id()).orElseThrow().content().orElseThrow().source())
                .isEqualTo("Opening.\n\n");
        assertThat(parts()).extracting(Post::label).containsExactly("One", "Two");
        Post one = parts().get(0);
        assertThat(one.slug()).contains("one");
        assertThat(one.isVisibleAt(NOW)).isTrue();
        assertThat(one.event().orElseThrow().name()).isEqualTo("Conf");
        assertThat(one.content().orElseThrow().source()).isEqualTo("Heard.");
        assertThat(one.document().document("talk").orElseThrow().text("abstract"))
                .contains("Said.");
        assertThat(read()).isEqualTo(TEXT);
    }

    @Test
    void aPartThatIsSavedWithoutItsLiteralTextKeepsIt() {
        splitting.split(notes.id(), 1, CUTS, CHANGE);
        Post one = parts().get(0);
        Document partOf = one.document().document(PostFields.PART_OF).orElseThrow();
        Document sent = PostShape.of(one)
                .with(PostFields.PART_OF, partOf.without("literal"))
                .with(PostFields.SUMMARY, "New");

        storing.replace.replace(one.id(), 1, draft(sent), CHANGE);

        assertThat(read()).isEqualTo(TEXT);
    }

    private PostDraft draft(Document body) {
        return ((Checked.Right<PostDraft>) drafts.read(body)).value();
    }

    @Test
    void anotherVersionAndAWrongCutChangeNothing() {
        Cut behind = new Cut(0, 900, Optional.empty(), "T", List.of(), Optional.empty());

        assertThat(splitting.split(notes.id(), 7, CUTS, CHANGE)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(splitting.split(notes.id(), 1, List.of(behind), CHANGE)).isInstanceOf(SaveResult.Rejected.class);
        assertThat(parts()).isEmpty();
        assertThat(posts.find(notes.id())).contains(notes);
    }

    @Test
    void whatACrashLeavesGoesWithTheNextAttempt() {
        Document part = ((Checked.Right<NotesCut>) NotesCut.of(TEXT, CUTS))
                .value()
                .parts()
                .get(0);
        Document partOf = part.document(PostFields.PART_OF).orElseThrow();
        Document literal = partOf.document("literal").orElseThrow().with("version", 1L);
        posts.insert(new Post(
                PostId.next(),
                1,
                part.with(
                        PostFields.PART_OF, Document.of("id", notes.id().text()).with("literal", literal))));
        assertThat(parts()).hasSize(1);

        splitting.split(notes.id(), 1, CUTS, CHANGE);

        assertThat(parts()).hasSize(2);
        assertThat(read()).isEqualTo(TEXT);
    }

    @Test
    void aWholeThatCannotBeReadAsNotesSaysWhyAndKeepsItsText() {
        Post odd = aPost().ofKind("notes")
                .publishedAt(NOW)
                .withMarkdown(TEXT)
                .with("links", List.of("javascript:alert(1)"))
                .build();
        posts.insert(odd);

        assertThat(splitting.split(odd.id(), 1, CUTS, CHANGE))
                .isInstanceOfSatisfying(SaveResult.Rejected.class, rejected -> assertThat(rejected.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/links/0"));
        assertThat(posts.find(odd.id()).orElseThrow().content().orElseThrow().source())
                .isEqualTo(TEXT);
    }
}
