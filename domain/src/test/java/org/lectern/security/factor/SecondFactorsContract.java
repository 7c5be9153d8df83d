package org.lectern.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link SecondFactors} promise, whatever keeps them. */
public interface SecondFactorsContract {
    SecondFactor FIRST = new SecondFactor(
            "ada", "JBSWY3DPEHPK3PXP", false, 0, Set.of("a", "b"), Instant.parse("2026-05-01T12:00:00.123Z"), 1);

    /** None yet. */
    SecondFactors secondFactors();

    @Test
    default void aSecondFactorComesBackAsItWas() {
        assertThat(secondFactors().insert(FIRST)).isTrue();

        assertThat(secondFactors().find("ada")).contains(FIRST);
        assertThat(secondFactors().find("bob")).isEmpty();
    }

    @Test
    default void nobodyHasTwoSecondFactors() {
        secondFactors().insert(FIRST);

        assertThat(secondFactors().insert(new SecondFactor("ada", "OTHER", true, 9, Set.of(), FIRST.since(), 1)))
                .isFalse();
        assertThat(secondFactors().find("ada")).contains(FIRST);
    }

    @Test
    default void ofTwoChangesOfASecondFactorAtOnceOneCounts() {
        secondFactors().insert(FIRST);

        assertThat(secondFactors().replace(FIRST.taken(7))).isTrue();
        assertThat(secondFactors().replace(FIRST.taken(8))).isFalse();
        assertThat(secondFactors().find("ada")).contains(FIRST.taken(7));
    }

    @Test
    default void aSecondFactorWithoutRecoveryCodesIsOne() {
        secondFactors().insert(FIRST);
        SecondFactor none = FIRST.without("a");
        secondFactors().replace(none);
        secondFactors().replace(none.without("b"));

        assertThat(secondFactors().find("ada").orElseThrow().recovery()).isEmpty();
    }

    @Test
    default void aDeletedSecondFactorIsGone() {
        secondFactors().insert(FIRST);
        secondFactors().delete("ada");
        secondFactors().delete("bob");

        assertThat(secondFactors().find("ada")).isEmpty();
        assertThat(secondFactors().replace(FIRST.taken(7))).isFalse();
    }
}
