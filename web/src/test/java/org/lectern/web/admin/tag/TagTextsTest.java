package org.lectern.web.admin.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.tag.Tag;

class TagTextsTest {
    @Test
    void whatIsShownAndNotChangedStaysAsItIs() {
        Tag tag = new Tag(
                "python",
                4,
                Document.of("label", "Python").with("colour", "blue").with("synonyms", List.of("py", "python3")));

        Checked<Tag> draft = TagTexts.draft(TagTexts.of(tag), tag);

        assertThat(draft).isEqualTo(Checked.right(tag));
    }

    @Test
    void synonymsAreReadAsSlugsAndEmptyFieldsAreNone() {
        Map<String, String> texts = Map.of("label", " ", "synonyms", "Py Thon,\n snake ,,");

        Checked<Tag> draft = TagTexts.draft(texts, Tag.unknown("python"));

        assertThat(((Checked.Right<Tag>) draft).value().document())
                .isEqualTo(Document.of("synonyms", List.of("py-thon", "snake")));
    }

    @Test
    void aNewTagGetsTheSlugThatIsStatedOrThatItsLabelMakes() {
        assertThat(TagTexts.slug(Map.of("label", "Machine Learning"))).contains("machine-learning");
        assertThat(TagTexts.slug(Map.of("label", "Machine Learning", "slug", "ml")))
                .contains("ml");
        assertThat(TagTexts.slug(Map.of("label", "Machine Learning", "slug", "No Slug")))
                .isEmpty();
        assertThat(TagTexts.slug(Map.of("label", "..."))).isEmpty();
    }
}
