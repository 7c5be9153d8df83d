package org.lectern.post.unsaved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link UnsavedTexts} promise, whatever keeps them. */
public interface UnsavedTextsContract {
    Instant MAY_1 = Instant.parse("2025-05-01T12:30:15.250Z");

    /** None yet. */
    UnsavedTexts unsavedTexts();

    @Test
    default void aTextComesBackAsItWasTypedFieldByField() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("source", List.of("Line\r\n\u00e9\ud83d\ude00 $set.a.b\n"));
        fields.put("field.$where.x", List.of("", "two"));
        fields.put("tags", List.of());
        UnsavedText text = new UnsavedText("maud", "a/b", 7, "w1", 3, fields, MAY_1);

        assertThat(unsavedTexts().insert(text)).isTrue();

        assertThat(unsavedTexts().find("maud", "a/b")).contains(text);
        assertThat(unsavedTexts().find("maud", "a/b").orElseThrow().fields().keySet())
                .containsExactly("source", "field.$where.x", "tags");
        assertThat(unsavedTexts().find("maud/a", "b")).isEmpty();
        assertThat(unsavedTexts().find("ann", "a/b")).isEmpty();
    }

    @Test
    default void onlyTheFirstOfAPersonAndSubjectIsInserted() {
        assertThat(unsavedTexts().insert(text("maud", "a", 1, 0))).isTrue();
        assertThat(unsavedTexts().insert(text("maud", "a", 9, 0))).isFalse();
        assertThat(unsavedTexts().insert(text("ann", "a", 1, 0))).isTrue();
        assertThat(unsavedTexts().find("maud", "a").orElseThrow().turn()).isEqualTo(1);
    }

    @Test
    default void ofTwoThatSawTheSameTurnOneIsKept() {
        unsavedTexts().insert(text("maud", "a", 1, 0));

        assertThat(unsavedTexts().replace(text("maud", "a", 2, 5), 1)).isTrue();
        assertThat(unsavedTexts().replace(text("maud", "a", 2, 9), 1)).isFalse();
        assertThat(unsavedTexts().replace(text("maud", "b", 2, 9), 1)).isFalse();
        assertThat(unsavedTexts().find("maud", "a")).contains(text("maud", "a", 2, 5));
    }

    @Test
    default void aTextIsDeletedUnlessItWentOn() {
        unsavedTexts().insert(text("maud", "a", 2, 0));

        assertThat(unsavedTexts().delete("maud", "a", 1)).isFalse();
        assertThat(unsavedTexts().find("maud", "a")).isPresent();
        assertThat(unsavedTexts().delete("maud", "a", 2)).isTrue();
        assertThat(unsavedTexts().find("maud", "a")).isEmpty();
        assertThat(unsavedTexts().delete("maud", "a")).isFalse();
    }

    @Test
    default void theTextsOfOnePersonAreListedNewestFirst() {
        unsavedTexts().insert(text("maud", "a", 1, 1));
        unsavedTexts().insert(text("maud", "b", 1, 3));
        unsavedTexts().insert(text("maud", "c", 1, 2));
        unsavedTexts().insert(text("ann", "d", 1, 4));

        assertThat(unsavedTexts().list("maud", 2))
                .extracting(UnsavedText::subject)
                .containsExactly("b", "c");
        assertThat(unsavedTexts().count("maud")).isEqualTo(3);
        assertThat(unsavedTexts().count("nobody")).isZero();
    }

    @Test
    default void whatWasKeptByThenIsSwept() {
        unsavedTexts().insert(text("maud", "a", 1, 1));
        unsavedTexts().insert(text("ann", "b", 1, 2));
        unsavedTexts().insert(text("ann", "c", 1, 3));

        assertThat(unsavedTexts().deleteKeptBefore(MAY_1.plusSeconds(2))).isEqualTo(2);
        assertThat(unsavedTexts().find("ann", "b")).isEmpty();
        assertThat(unsavedTexts().find("ann", "c")).isPresent();
    }

    private static UnsavedText text(String user, String subject, long turn, int second) {
        return new UnsavedText(user, subject, 1, "w", turn, Map.of("title", List.of("T")), MAY_1.plusSeconds(second));
    }
}
