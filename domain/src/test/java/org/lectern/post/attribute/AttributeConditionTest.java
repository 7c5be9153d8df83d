package org.lectern.post.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.post.PostFields;

class AttributeConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rating",
                "=4",
                ".a=4",
                "a.=4",
                "a..b=4",
                " =4",
                "$where=4",
                "a.$b=4",
                "rating=",
                "rating==",
                "rating=>",
                "rating=>=",
                "rating=>many",
                "rating=<=x",
                "rating=\"",
                "rating=\"open",
                "rating=\"a\"b\"",
            })
    void whatCannotBeMeantIsNone(String text) {
        assertThat(AttributeCondition.parse(text)).isEmpty();
    }

    @Test
    void aValueStandsForWhateverItMayBeStoredAs() {
        assertThat(AttributeCondition.of("n=12").keys()).containsExactly("n=t:12", "n=n:65000212");
        assertThat(AttributeCondition.of("n=\"12\"").keys()).containsExactly("n=t:12");
        assertThat(AttributeCondition.of("n=\"say \"\"yes\"\"\"").keys()).containsExactly("n=t:say \"yes\"");
        assertThat(AttributeCondition.of("n=true").keys()).containsExactly("n=t:true", "n=b:true");
        assertThat(AttributeCondition.of("n==-1").keys()).startsWith("n=t:-1").hasSize(2);
        assertThat(AttributeCondition.of("50%.b=x").keys()).containsExactly("50%25.b=t:x");
        assertThat(AttributeCondition.of("n=a..b").keys()).containsExactly("n=t:a..b");
        assertThat(AttributeCondition.of("n=1..2").keys()).isEmpty();
        assertThat(AttributeCondition.of("d=2025-05-16").stretches())
                .containsExactly(new Wanted.Stretch("d=d:2025-05-16", "d=d:2025-05-16~"));
    }

    @Test
    void keysAreBoundedAndAlwaysThereButForTooManyAttributes() {
        Document plain = Document.of("title", "x");
        Document deep = Document.of("leaf", 1);
        for (int i = 0; i < 12; i++) {
            deep = Document.of("n" + i, deep);
        }
        Document many = Document.empty();
        for (int i = 0; i < 400; i++) {
            many = many.with("a" + i, i);
        }

        assertThat(AttributeKeys.of(plain)).contains(List.of("1"));
        assertThat(AttributeKeys.of(plain.with(PostFields.ATTRIBUTES, Document.of("a", "x".repeat(10_000)))))
                .hasValueSatisfying(keys -> assertThat(keys).allMatch(key -> key.length() < 100));
        assertThat(AttributeKeys.of(plain.with(PostFields.ATTRIBUTES, deep))).isEmpty();
        assertThat(AttributeKeys.of(plain.with(PostFields.ATTRIBUTES, many))).isEqualTo(Optional.empty());
        assertThat(AttributeCondition.of("a399=399").holds(plain.with(PostFields.ATTRIBUTES, many)))
                .isTrue();
    }
}
