package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagsTest {
    private static final byte[] BODY = {1, 2, 3};

    @Test
    void aTagNamesTheVersionItWasMadeOf() {
        assertThat(EntityTags.version(EntityTags.of(BODY, 42))).hasValue(42);
        assertThat(EntityTags.version(EntityTags.of(BODY))).isEmpty();
        assertThat(EntityTags.version("W/" + EntityTags.of(BODY, 42))).isEmpty();
        assertThat(EntityTags.version("\"99999999999999999999-x\"")).isEmpty();
    }

    @Test
    void otherBytesHaveAnotherTag() {
        assertThat(EntityTags.of(BODY, 1)).isNotEqualTo(EntityTags.of(new byte[] {1, 2, 4}, 1));
    }

    @Test
    void aConditionMayNameSeveralTagsWeakOnesTooOrAny() {
        String tag = EntityTags.of(BODY);

        assertThat(EntityTags.anyMatches("\"x\", W/" + tag, tag)).isTrue();
        assertThat(EntityTags.anyMatches("*", tag)).isTrue();
        assertThat(EntityTags.anyMatches("\"x\"", tag)).isFalse();
    }

    @Test
    void aTagIsAnotherInEachEncodingAndNamesTheSameVersion() {
        String tag = EntityTags.of(BODY, 42);
        String packed = EntityTags.in(Encoding.GZIP, tag);

        assertThat(packed).isEqualTo(tag.replaceFirst("\"$", "-gzip\""));
        assertThat(EntityTags.version(packed)).hasValue(42);
        assertThat(EntityTags.in(Encoding.IDENTITY, tag)).isEqualTo(tag);
    }

    @Test
    void whoHasTheBytesInAnyEncodingHasThem() {
        String tag = EntityTags.of(BODY);
        String packed = EntityTags.in(Encoding.ZSTD, tag);

        assertThat(EntityTags.match("\"x\", W/" + packed, tag)).contains(packed);
        assertThat(EntityTags.match(tag, tag)).contains(tag);
        assertThat(EntityTags.match(packed.replace("zstd", "br"), tag)).isEmpty();
    }
}
