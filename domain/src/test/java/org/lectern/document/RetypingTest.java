package org.lectern.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetypingTest {
    private static final Instant MAY_1 = Instant.parse("2025-05-01T00:00:00Z");

    @Test
    void aValueThatWentThroughJsonUnchangedKeepsItsStoredType() {
        Document stored = Document.of("when", MAY_1)
                .with("count", 5L)
                .with("price", new BigDecimal("1.50"))
                .with("key", new Binary(0, new byte[] {1, 2}))
                .with("id", new Foreign("65f0", "native"));
        Document sent = Document.of("when", "2025-05-01T00:00:00Z")
                .with("count", 5)
                .with("price", 1.5)
                .with("key", "AQI=")
                .with("id", "65f0");

        assertThat(Retyping.of(sent, stored)).isEqualTo(stored);
    }

    @Test
    void aChangedValueTakesTheTypeItWasSentWith() {
        Document stored = Document.of("when", MAY_1).with("count", 5L);
        Document sent = Document.of("when", "2025-05-02T00:00:00Z").with("count", 6);

        assertThat(Retyping.of(sent, stored)).isEqualTo(sent);
    }

    @Test
    void aNumberThatBecameATextIsAChange() {
        assertThat(Retyping.of(Document.of("n", "5"), Document.of("n", 5))).isEqualTo(Document.of("n", "5"));
        assertThat(Retyping.of(Document.of("n", true), Document.of("n", "true")))
                .isEqualTo(Document.of("n", true));
    }

    @Test
    void elementsOfAListAreRecognisedWhereTheyMoved() {
        Document first = Document.of("name", "a").with("at", MAY_1);
        Document second = Document.of("name", "b").with("n", 7L);
        Document stored = Document.of("list", List.of(first, second));
        Document sent = Document.of(
                "list",
                List.of(
                        Document.of("name", "b").with("n", 7),
                        Document.of("name", "a").with("at", MAY_1.toString())));

        assertThat(Retyping.of(sent, stored)).isEqualTo(Document.of("list", List.of(second, first)));
    }

    @Test
    void theOrderThatWasSentStands() {
        Document stored = Document.of("a", 1L).with("b", 2L);

        assertThat(Retyping.of(Document.of("b", 2).with("a", 1), stored).names())
                .containsExactly("b", "a");
    }
}
