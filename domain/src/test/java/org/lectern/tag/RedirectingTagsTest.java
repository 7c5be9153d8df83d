package org.lectern.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.problem.Checked;

class RedirectingTagsTest {
    private final InMemoryTags tags = new InMemoryTags();
    private final TagMeanings meanings = new TagMeanings(tags);
    private final RedirectTag redirecting = new RedirectTag(tags, meanings);

    private List<RedirectTag.Former> redirected(String slug, String to) {
        RedirectTag.Result result = redirecting.redirect(slug, to);
        assertThat(result).isInstanceOf(RedirectTag.Result.Redirected.class);
        return ((RedirectTag.Result.Redirected) result).former();
    }

    @Test
    void aSynonymAndARedirectMeanAnotherTagAndEachTagStandsOnce() {
        tags.put("java", Document.of("synonyms", List.of("jdk", "j2se")));
        redirected("javaee", "j2ee");
        redirected("j2ee", "jakarta-ee");

        assertThat(meanings.meant(List.of("jdk", "python", "javaee", "java", "jakarta-ee")))
                .containsExactly("java", "python", "jakarta-ee");
        assertThat(meanings.meant(List.of())).isEmpty();
    }

    @Test
    void whoAsksForOneGetsWhateverMeansIt() {
        redirected("javaee", "j2ee");
        redirected("j2ee", "jakarta-ee");

        assertThat(meanings.spellings(List.of("javaee"))).containsExactlyInAnyOrder("jakarta-ee", "j2ee", "javaee");
        assertThat(meanings.spellings(List.of("jakarta-ee"))).containsExactlyInAnyOrder("jakarta-ee", "j2ee", "javaee");
        assertThat(meanings.spellings(List.of("python"))).containsExactly("python");
    }

    @Test
    void postsThatWereStoredWithASynonymAreFound() {
        tags.put("java", Document.of("synonyms", List.of("jdk", "moved")));
        tags.put("moved", Document.of("redirect", "elsewhere"));

        assertThat(meanings.spellings(List.of("jdk"))).containsExactly("java", "jdk");
        assertThat(meanings.spellings(List.of("java"))).containsExactly("java", "jdk");
        assertThat(meanings.meant("moved")).isEqualTo("elsewhere");
    }

    @Test
    void aTagOfWhichNothingElseIsKnownLeavesNothingBehind() {
        List<RedirectTag.Former> former = redirected("old", "new");
        assertThat(meanings.meant("old")).isEqualTo("new");

        assertThat(redirecting.undo(former)).isTrue();

        assertThat(tags.find("old")).isEmpty();
        assertThat(meanings.meant("old")).isEqualTo("old");
    }

    @Test
    void theUndoLeavesWhatWasThereAsItWas() {
        Document document =
                Document.of("label", "Old").with("redirect", "former").with("zeta", 1);
        tags.put("old", document);

        redirecting.undo(redirected("old", "new"));

        assertThat(tags.find("old").orElseThrow().document()).isEqualTo(document);
    }

    @Test
    void aTagGetsItsFormerNameBackAndNeverLeadsInACircle() {
        redirected("old", "new");

        List<RedirectTag.Former> former = redirected("new", "old");

        assertThat(meanings.meant("new")).isEqualTo("old");
        assertThat(meanings.meant("old")).isEqualTo("old");
        redirecting.undo(former);
        assertThat(meanings.meant("old")).isEqualTo("new");
        assertThat(redirecting.redirect("old", "new")).isInstanceOf(RedirectTag.Result.Same.class);
        assertThat(redirecting.redirect("old", "old")).isInstanceOf(RedirectTag.Result.Same.class);
    }

    @Test
    void aCircleThatOthersMadeLeadsNowhere() {
        tags.put("a", Document.of("redirect", "b"));
        tags.put("b", Document.of("redirect", "a"));

        assertThat(meanings.meant(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(meanings.spellings(List.of("a"))).containsExactly("a");
    }

    @Test
    void aPostGetsTheOtherTagOnceAndInItsPlace() {
        Document post = Document.of("title", "T").with("tags", List.of("x", "old", "new", 5, "y"));

        assertThat(new Retagging("old", "new").of(post))
                .isEqualTo(Document.of("title", "T").with("tags", List.of("x", "new", 5, "y")));
        assertThat(new Retagging("none", "new").of(post)).isSameAs(post);
    }

    @Test
    void aDraftOfATagKeepsWhatItDoesNotKnowAndNamesItsFaults() {
        Tag former =
                new Tag("java", 3, Document.of("zeta", 1L).with("label", "java").with("redirect", "jakarta"));
        Document body = Document.of("slug", "java")
                .with("label", "Java")
                .with("synonyms", List.of("JDK", "j d k", "JDK", "Java"))
                .with("zeta", 1);

        Checked<Tag> read = TagDrafts.read(body, former);
        Checked<Tag> wrong = TagDrafts.read(Document.of("label", 5).with("synonyms", List.of("!")), former);

        assertThat(read)
                .isEqualTo(Checked.right(new Tag(
                        "java",
                        3,
                        Document.of("zeta", 1L)
                                .with("label", "Java")
                                .with("redirect", "jakarta")
                                .with("synonyms", List.of("jdk", "j-d-k")))));
        assertThat(wrong).isInstanceOf(Checked.Wrong.class);
    }
}
