package org.lectern.post.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;
import static org.lectern.post.kind.KindsOfASite.aField;

import org.junit.jupiter.api.Test;
import org.lectern.problem.Violation;

class DeclaredKindFitTest {
    private final KindsOfASite site = new KindsOfASite();
    private final DeclaredKindFit fit = new DeclaredKindFit(new KindRules(site.kinds()));

    @Test
    void faultsAreWhereTheStoredDocumentHasThem() {
        site.declare(
                "review", aField("rating", "number"), aField("verdict", "text").with("required", true));

        assertThat(fit.faults(aPost().ofKind("review").with("rating", "six").build()))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/rating", "/attributes/verdict");
        assertThat(fit.faults(aPost().ofKind("review")
                        .withAttribute("rating", "six")
                        .withAttribute("verdict", "yes")
                        .build()))
                .extracting(Violation::pointer)
                .containsExactly("/attributes/rating");
    }

    @Test
    void aPostOfAKindThatNobodyDeclaredFits() {
        assertThat(fit.faults(aPost().ofKind("poem").withAttribute("a", 1).build()))
                .isEmpty();
        assertThat(fit.faults(aPost().ofKind("entry").withAttribute("a", 1).build()))
                .isEmpty();
    }
}
