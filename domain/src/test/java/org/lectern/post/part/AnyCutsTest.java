package org.lectern.post.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.problem.Checked;

/** Wherever a text is cut, its parts make the same text again, to the last character. */
class AnyCutsTest {
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\n",
                "\r\n",
                "> ",
                ">",
                "  > ",
                "## Talk",
                "\n\n",
                " ",
                "\t",
                "word",
                "é",
                "\uD83D\uDE00",
                "*",
                "\u2003",
                "\r");
        return pieces.list().ofMaxSize(60).map(each -> String.join("", each));
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 150).list().ofMinSize(4).ofMaxSize(40);
    }

    @Property(tries = 3000)
    void thePartsMakeTheTextAgain(@ForAll("texts") String text, @ForAll("places") List<Integer> places) {
        List<Cut> cuts = cuts(text, places);

        Checked<NotesCut> cut = NotesCut.of(text, cuts);

        if (cut instanceof Checked.Wrong<NotesCut> wrong) {
            assertThat(text).contains("\uD83D\uDE00");
            assertThat(wrong.violations()).allMatch(each -> each.detail().equals("cuts a character in two"));
            return;
        }
        NotesCut right = ((Checked.Right<NotesCut>) cut).value();
        assertThat(right.parts()).hasSize(cuts.size());
        assertThat(OneText.of(whole(right.opening()), posts(right.parts()))).isEqualTo(text);
    }

    static Post whole(String text) {
        Document content = Document.of("format", "markdown").with("source", text);
        return new Post(PostId.of("whole"), 1, Document.of(PostFields.CONTENT, content));
    }

    static List<Post> posts(List<Document> parts) {
        return parts.stream().map(part -> new Post(PostId.next(), 1, part)).toList();
    }

    /** Of each three or four places one cut. */
    private static List<Cut> cuts(String text, List<Integer> places) {
        List<Integer> ordered = places.stream()
                .map(place -> Math.min(place, text.length()))
                .sorted()
                .toList();
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i + 3 < ordered.size(); i += 4) {
            Optional<Span> said = ordered.get(i) % 2 == 0
                    ? Optional.of(new Span(ordered.get(i + 2), ordered.get(i + 3)))
                    : Optional.empty();
            Optional<String> section = i % 3 == 0 ? Optional.empty() : Optional.of("Day " + i / 8);
            cuts.add(
                    new Cut(ordered.get(i), ordered.get(i + 1), said, "Talk " + i, List.of("Ann Lee", "Bob"), section));
        }
        return cuts;
    }

    @Property(tries = 200)
    void aPlaceInTheDarkIsRefusedAndNeverAnException(
            @ForAll("texts") String text, @ForAll int start, @ForAll int body) {
        Cut cut = new Cut(start, body, Optional.empty(), "T", List.of(), Optional.empty());
        Checked<NotesCut> result = NotesCut.of(text, List.of(cut));

        boolean fits = start >= 0 && body >= start && body <= text.length();
        assertThat(fits || result instanceof Checked.Wrong).isTrue();
    }
}
