package org.lectern.post.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

class AttributeKeysTest {
    @Test
    void aLongTextIsCutBetweenCharacters() {
        for (int before = 40; before < 60; before++) {
            String text = "x".repeat(before) + "😀".repeat(60);
            List<String> keys = AttributeKeys.all(Document.of("mood", text));

            assertThat(keys).hasSize(1);
            assertThat(keys.get(0).codePoints())
                    .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        }
    }
}
