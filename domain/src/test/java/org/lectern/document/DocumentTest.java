package org.lectern.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void withAllOfAnotherKnownNamesKeepTheirPlacesAndTheOthersFollow() {
        Document one = Document.of("a", 1).with("b", 2);
        Document other = Document.of("c", null).with("a", 9);

        assertThat(one.withAll(other))
                .isEqualTo(Document.of("a", 9).with("b", 2).with("c", null));
        assertThat(one.withAll(Document.empty())).isEqualTo(one);
        assertThat(one).isEqualTo(Document.of("a", 1).with("b", 2));
    }
}
