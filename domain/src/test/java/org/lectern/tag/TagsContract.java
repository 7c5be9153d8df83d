package org.lectern.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

/** What {@link Tags} promise, whatever keeps them. */
public interface TagsContract {
    /** None yet. */
    Tags tags();

    @Test
    default void theFirstLabelOfATagStays() {
        tags().rememberLabels(Map.of("pygrunn", "PyGrunn", "c-plus-plus", "C++"));
        tags().rememberLabels(Map.of("pygrunn", "PYGRUNN", "new", "New"));

        assertThat(tags().labels(List.of("pygrunn", "c-plus-plus", "new", "unknown", "new")))
                .isEqualTo(Map.of("pygrunn", "PyGrunn", "c-plus-plus", "C++", "new", "New"));
    }

    private static Tag stored(TagResult result) {
        assertThat(result).isInstanceOf(TagResult.Stored.class);
        return ((TagResult.Stored) result).tag();
    }

    @Test
    default void aTagIsKeptWholeAndFoundByItsSynonymsAndByWhereItLeads() {
        Document document = Document.of("zeta", List.of(1))
                .with("label", "Java")
                .with("synonyms", List.of("jdk", "j2se"))
                .with("redirect", "jakarta");
        Tag java = stored(tags().insert(new Tag("java", 0, document)));
        tags().rememberLabels(Map.of("python", "Python"));

        assertThat(java).isEqualTo(new Tag("java", 1, document));
        assertThat(tags().find("java")).contains(java);
        assertThat(tags().findAllAround(List.of("jdk", "none"))).containsExactly(java);
        assertThat(tags().findAllAround(List.of("java", "python")))
                .extracting(Tag::slug)
                .containsExactlyInAnyOrder("java", "python");
        assertThat(tags().findAllAround(List.of("jakarta"))).containsExactly(java);
        assertThat(tags().findAllAround(List.of())).isEmpty();
        assertThat(tags().find("none")).isEmpty();
    }

    @Test
    default void onlyTheVersionThatAChangeBeganFromIsReplacedOrDeleted() {
        tags().rememberLabels(Map.of("java", "Java"));
        Tag remembered = tags().find("java").orElseThrow();
        Tag changed =
                stored(tags().replace(remembered.with(remembered.document().with("description", "D"))));

        assertThat(remembered.version()).isZero();
        assertThat(changed.version()).isEqualTo(1);
        assertThat(tags().replace(remembered)).isEqualTo(new TagResult.Stale(changed));
        assertThat(tags().delete(remembered)).isEqualTo(new TagResult.Stale(changed));
        assertThat(tags().insert(remembered)).isEqualTo(new TagResult.Stale(changed));
        assertThat(stored(tags().delete(changed))).isEqualTo(changed);
        assertThat(tags().delete(changed)).isInstanceOf(TagResult.Missing.class);
        assertThat(tags().replace(changed)).isInstanceOf(TagResult.Missing.class);
    }

    @Test
    default void pagesGoBySlug() {
        tags().rememberLabels(Map.of("b", "B", "a", "A", "c", "C"));

        assertThat(tags().page(Optional.empty(), 2)).extracting(Tag::slug).containsExactly("a", "b");
        assertThat(tags().page(Optional.of("b"), 2)).extracting(Tag::slug).containsExactly("c");
    }

    @Test
    default void nothingIsAskedForAndNothingRemembered() {
        tags().rememberLabels(Map.of());

        assertThat(tags().labels(List.of())).isEmpty();
    }

    @Test
    default void aTagComesBackAsTheVersionThatItWas() {
        Tag fifth = new Tag("python", 5, Document.of("label", "Python"));

        assertThat(stored(tags().restore(fifth))).isEqualTo(fifth);
        assertThat(tags().restore(fifth)).isEqualTo(new TagResult.Stale(fifth));
        assertThat(tags().find("python")).contains(fifth);
        assertThat(stored(tags().replace(fifth)).version()).isEqualTo(6);
    }
}
