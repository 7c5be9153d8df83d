package org.lectern.post.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.Status;
import org.lectern.post.SteerPost;
import org.lectern.post.StoringForTests;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.PostHistory;
import org.lectern.post.history.RestoreRevision;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.NotesKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;
import org.lectern.tag.TagReading;

/** Joining parts again, and putting them in another order. */
class ArrangingPartsTest {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");
    private static final Change CHANGE = Change.by("maud", Channel.EDITOR);
    private static final String TEXT = "Opening.\n\n## One\n\nHeard.\n\n## Two\n\nMore.\n\n## Three\n\nLast.\n";

    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, Clock.fixed(NOW, ZoneOffset.UTC));
    private final ArrangeParts arranging = new ArrangeParts(posts, storing.edit);
    private final JoinParts joining = new JoinParts(posts, storing.edit, storing.delete);
    private final UndoJoin undoing = new UndoJoin(
            posts,
            new SteerPost(storing.edit, Clock.fixed(NOW, ZoneOffset.UTC)),
            new RestoreRevision(posts, new PostHistory(storing.revisions), storing.edit, TagReading.AS_WRITTEN));
    private PostId notes;

    @BeforeEach
    void split() {
        Post post = aPost().ofKind("notes")
                .titled("The conference")
                .withSlug("conf")
                .publishedAt(NOW)
                .withMarkdown(TEXT)
                .build();
        posts.insert(post);
        notes = post.id();
        PostDrafts drafts = new PostDrafts(
                new Kinds(List.of(new NotesKind(), new TalkKind())), new Site("", ZoneId.of("UTC"), Optional.empty()));
        SaveResult result = new SplitNotes(posts, drafts, storing.create, storing.replace, storing.store)
                .split(notes, 1, List.of(cut("One", "Two"), cut("Two", "Three"), cut("Three", "")), CHANGE);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private static Cut cut(String title, String next) {
        int start = TEXT.indexOf("## " + title);
        return new Cut(
                start,
                TEXT.indexOf('\n', start) + 2,
                Optional.empty(),
                title,
                List.of("Ann Lee"),
                Optional.of("Day 1"));
    }

    @Test
    void allPartsJoinedAreTheTextAsItWas() {
        List<Post> parts = parts();

        SaveResult result = joining.joinAll(notes, whole().version(), CHANGE);

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(source(whole())).isEqualTo(TEXT);
        assertThat(parts()).isEmpty();
        assertThat(parts)
                .extracting(part -> posts.find(part.id()).orElseThrow().status())
                .containsOnly(Status.TRASHED);
    }

    @Test
    void aJoinIsTakenBack() {
        String before = source(whole());
        List<PostId> parts = parts().stream().map(Post::id).toList();
        joining.joinAll(notes, whole().version(), CHANGE);

        SaveResult result = undoing.undo(notes, whole().version(), parts, CHANGE);

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(source(whole())).isEqualTo(before);
        assertThat(parts()).extracting(Post::label).containsExactly("One", "Two", "Three");
        assertThat(OneText.of(whole(), parts())).isEqualTo(TEXT);
    }

    @Test
    void aJoinThatSomebodyWorkedOnSinceIsNotTakenBack() {
        List<PostId> parts = parts().stream().map(Post::id).toList();
        joining.joinAll(notes, whole().version(), CHANGE);
        storing.edit.edit(whole(), whole().document().with("summary", "New"), CHANGE);

        assertThat(undoing.undo(notes, whole().version() - 1, parts, CHANGE)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(parts()).isEmpty();
    }

    @Test
    void aPartJoinedToTheOneBeforeStandsBehindItsText() {
        Post two = parts().get(1);

        SaveResult result = joining.joinToFormer(two.id(), two.version(), CHANGE);

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(parts()).extracting(Post::label).containsExactly("One", "Three");
        assertThat(source(parts().get(0))).isEqualTo("Heard.\n\n## Two\n\nMore.\n\n");
    }

    @Test
    void theFirstPartIsJoinedToTheWhole() {
        Post one = parts().get(0);

        joining.joinToFormer(one.id(), one.version(), CHANGE);

        assertThat(source(whole())).isEqualTo("Opening.\n\n## One\n\nHeard.\n\n");
        assertThat(parts()).extracting(Post::label).containsExactly("Two", "Three");
    }

    @Test
    void joiningAVersionThatIsNoMoreChangesNothing() {
        assertThat(joining.joinAll(notes, 1, CHANGE)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(joining.joinToFormer(parts().get(1).id(), 9, CHANGE)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(joining.joinToFormer(notes, 2, CHANGE)).isInstanceOf(SaveResult.Missing.class);
        assertThat(parts()).hasSize(3);
    }

    @Test
    void partsThatAreNoMarkdownAreNotJoined() {
        Post two = parts().get(1);
        Document html = Document.of("format", "html").with("source", "<p>More.</p>");
        storing.edit.edit(two, two.document().with("content", html), CHANGE);

        assertThat(joining.joinAll(notes, whole().version(), CHANGE))
                .isInstanceOfSatisfying(SaveResult.Rejected.class, rejected -> assertThat(
                                rejected.violations().get(0).detail())
                        .contains("'Two' is no Markdown"));
        assertThat(parts()).hasSize(3);
    }

    @Test
    void partsStandInTheOrderTheyArePutIn() {
        List<PartPlace> places = new ArrayList<>(places());
        Collections.swap(places, 0, 2);

        SaveResult result = arranging.arrange(notes, places, CHANGE);

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(parts()).extracting(Post::label).containsExactly("Three", "Two", "One");
        assertThat(parts().get(1).version()).as("the one that stays").isEqualTo(1);
        assertThat(OneText.of(whole(), parts())).containsSubsequence("Three", "Last.", "Two", "More.", "One", "Heard.");
    }

    @Test
    void anOrderIsTakenBackByTheFormerOne() {
        List<PartPlace> places = new ArrayList<>(places());
        Collections.reverse(places);
        arranging.arrange(notes, places, CHANGE);

        List<PartPlace> former = new ArrayList<>(places());
        Collections.reverse(former);
        arranging.arrange(notes, former, CHANGE);

        assertThat(OneText.of(whole(), parts())).isEqualTo(TEXT);
    }

    @Test
    void aPartGetsAnotherSectionOrNone() {
        List<PartPlace> places = new ArrayList<>(places());
        places.set(1, new PartPlace(places.get(1).part(), 1, Optional.of("Lightning talks")));
        places.set(2, new PartPlace(places.get(2).part(), 1, Optional.of(" ")));

        arranging.arrange(notes, places, CHANGE);

        assertThat(parts())
                .extracting(part -> Kinship.partOf(part).orElseThrow().text("section"))
                .containsExactly(Optional.of("Day 1"), Optional.of("Lightning talks"), Optional.empty());
    }

    @Test
    void oneThatSomebodyChangedMeanwhileStopsAll() {
        List<PartPlace> places = new ArrayList<>(places());
        Collections.reverse(places);
        Post two = parts().get(1);
        storing.edit.edit(two, two.document().with("summary", "New"), CHANGE);

        assertThat(arranging.arrange(notes, places, CHANGE)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(parts()).extracting(Post::label).containsExactly("One", "Two", "Three");
    }

    @Test
    void everyPartHasToHaveAPlaceAndNoneTwo() {
        List<PartPlace> places = places();

        assertThat(arranging.arrange(notes, places.subList(0, 2), CHANGE)).isInstanceOf(SaveResult.Rejected.class);
        assertThat(arranging.arrange(notes, List.of(places.get(0), places.get(0), places.get(1)), CHANGE))
                .isInstanceOf(SaveResult.Rejected.class);
        assertThat(arranging.arrange(PostId.of("nobody"), places, CHANGE)).isInstanceOf(SaveResult.Missing.class);
    }

    private Post whole() {
        return posts.find(notes).orElseThrow();
    }

    private List<Post> parts() {
        return arranging.parts(whole());
    }

    private List<PartPlace> places() {
        return parts().stream()
                .map(part -> new PartPlace(
                        part.id(),
                        part.version(),
                        Kinship.partOf(part).orElseThrow().text("section")))
                .toList();
    }

    private static String source(Post post) {
        return post.content().orElseThrow().source();
    }
}
