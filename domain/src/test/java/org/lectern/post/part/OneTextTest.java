package org.lectern.post.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.problem.Checked;

class OneTextTest {
    private static final String TEXT =
            """
            # Some conference

            Nice weather.

            ## Day 1

            ### First - Ann Lee

            > What Ann says,
            > in two lines.

            What I heard.

            ### Second

            I came late.

            ## Day 2

            ### Third
            Short.
            """;

    private final NotesCut cut = cut();

    private static NotesCut cut() {
        int quote = TEXT.indexOf("> What");
        Span said = new Span(quote, TEXT.indexOf("What I"));
        List<Cut> cuts = List.of(
                new Cut(
                        TEXT.indexOf("## Day 1"),
                        quote,
                        Optional.of(said),
                        "First",
                        List.of("Ann Lee"),
                        Optional.of("Day 1")),
                at("### Second", "I came", "Second", "Day 1"),
                at("## Day 2", "Short", "Third", "Day 2"));
        return ((Checked.Right<NotesCut>) NotesCut.of(TEXT, cuts)).value();
    }

    private static Cut at(String start, String body, String title, String section) {
        return new Cut(
                TEXT.indexOf(start), TEXT.indexOf(body), Optional.empty(), title, List.of(), Optional.of(section));
    }

    private String joined(List<Post> parts) {
        return OneText.of(AnyCutsTest.whole(cut.opening()), parts);
    }

    private List<Post> parts() {
        return new ArrayList<>(AnyCutsTest.posts(cut.parts()));
    }

    private static Post with(Post post, String field, Object value) {
        return new Post(post.id(), post.version(), post.document().with(field, value));
    }

    @Test
    void whatTheSpeakersSayAndWhatTheWriterHeardAreApart() {
        Post first = parts().get(0);

        assertThat(first.document().document(PostFields.TALK).orElseThrow().text("abstract"))
                .contains("What Ann says,\nin two lines.");
        assertThat(first.content().orElseThrow().source()).isEqualTo("What I heard.");
        assertThat(first.speakers().get(0).slug()).contains("ann-lee");
        assertThat(joined(parts())).isEqualTo(TEXT);
    }

    @Test
    void aPartThatIsEditedKeepsItsHeadings() {
        List<Post> parts = parts();
        parts.set(1, with(parts.get(1), PostFields.CONTENT, Document.of("source", "I was there.")));

        assertThat(joined(parts)).isEqualTo(TEXT.replace("I came late.", "I was there."));
    }

    @Test
    void anAbstractThatIsEditedIsQuotedAsBeforeAndOneThatIsGoneIsGone() {
        List<Post> parts = parts();
        Document talk = parts.get(0).document().document(PostFields.TALK).orElseThrow();
        parts.set(0, with(parts.get(0), PostFields.TALK, talk.with("abstract", "One\ntwo\nthree")));
        assertThat(joined(parts)).contains("> One\n> two\n> three\n\nWhat I heard.\n\n### Second");

        parts.set(0, with(parts.get(0), PostFields.TALK, talk.without("abstract")));
        assertThat(joined(parts)).contains("### First - Ann Lee\n\nWhat I heard.\n\n### Second");
    }

    @Test
    void aPartThatGotAnotherTitleGetsAHeadingOfIts() {
        List<Post> parts = parts();
        parts.set(1, with(parts.get(1), PostFields.TITLE, "Second *and* last"));

        assertThat(joined(parts)).isEqualTo(TEXT.replace("### Second\n", "### Second \\*and\\* last\n"));
    }

    @Test
    void aPartThatIsNewOrMovedGetsHeadingsAndItsSectionOnce() {
        List<Post> parts = parts();
        Document partOf = Document.of("id", "whole").with("position", 3L).with("section", "Day 2");
        Document fresh = Document.of(PostFields.TITLE, "New")
                .with(PostFields.PART_OF, partOf)
                .with(PostFields.CONTENT, Document.of("source", "Fresh."));
        parts.add(2, new Post(PostId.next(), 1, fresh));

        assertThat(joined(parts)).contains("I came late.\n\n## Day 2\n\n### New\n\nFresh.\n\n### Third\n\nShort.\n");
        parts.remove(0);
        assertThat(joined(parts)).startsWith("# Some conference\n\nNice weather.\n\n## Day 1\n\n### Second\n\nI came");
    }
}
