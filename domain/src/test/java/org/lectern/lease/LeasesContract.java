package org.lectern.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Leases} promise, whatever keeps them. */
public interface LeasesContract {
    Duration MINUTE = Duration.ofMinutes(1);

    /** None yet; the same ones for every call in a test. */
    Leases leases(Clock clock);

    SetClock clock();

    @Test
    default void oneHolderHasALeaseUntilItEnds() {
        Lease first = leases().acquire("sweep", "a", MINUTE).orElseThrow();

        assertThat(first.until()).isEqualTo(clock().instant().plus(MINUTE));
        assertThat(leases().acquire("sweep", "b", MINUTE)).isEmpty();
        assertThat(leases().acquire("sweep", "a", MINUTE)).as("another thread").isEmpty();
        assertThat(leases().acquire("other", "b", MINUTE)).isPresent();
        clock().move(MINUTE);
        assertThat(leases().acquire("sweep", "b", MINUTE)).hasValueSatisfying(second -> {
            assertThat(second.holder()).isEqualTo("b");
            assertThat(second.number()).isGreaterThan(first.number());
        });
    }

    @Test
    default void aRenewedLeaseLastsLonger() {
        Lease first = leases().acquire("sweep", "a", MINUTE).orElseThrow();
        clock().move(Duration.ofSeconds(50));
        Lease renewed = leases().renew(first, MINUTE).orElseThrow();
        clock().move(Duration.ofSeconds(50));

        assertThat(leases().acquire("sweep", "b", MINUTE)).isEmpty();
        assertThat(renewed.until()).isEqualTo(first.until().plusSeconds(50));
        assertThat(leases().renew(first, MINUTE)).as("by what it was before").isPresent();
    }

    @Test
    default void whoWasTooLateCannotRenewWhatAnotherHas() {
        Lease first = leases().acquire("sweep", "a", MINUTE).orElseThrow();
        clock().move(MINUTE);
        Lease second = leases().acquire("sweep", "a", MINUTE).orElseThrow();

        assertThat(leases().renew(first, MINUTE)).isEmpty();
        leases().release(first);
        assertThat(leases().acquire("sweep", "c", MINUTE))
                .as("still the second's")
                .isEmpty();
        assertThat(leases().renew(second, MINUTE)).isPresent();
    }

    @Test
    default void aReleasedLeaseIsFreeAndNotRenewed() {
        Lease first = leases().acquire("sweep", "a", MINUTE).orElseThrow();
        leases().release(first);

        assertThat(leases().renew(first, MINUTE)).isEmpty();
        assertThat(leases().acquire("sweep", "b", MINUTE)).isPresent();
    }

    @Test
    default void whoHasALeaseIsSeenUntilItEnds() {
        assertThat(leases().held("sweep")).isEmpty();
        Lease first = leases().acquire("sweep", "a", MINUTE).orElseThrow();

        assertThat(leases().held("sweep")).contains(first);
        assertThat(leases().held("other")).isEmpty();
        clock().move(MINUTE);
        assertThat(leases().held("sweep")).isEmpty();
    }

    @Test
    default void ofManyWhoAskAtOnceOneGetsIt() {
        for (int round = 0; round < 10; round++) {
            List<Optional<Lease>> answers = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(i -> leases().acquire("sweep", "holder " + i, MINUTE))
                    .toList();

            assertThat(answers.stream().flatMap(Optional::stream)).hasSize(1);
            clock().move(MINUTE);
        }
    }

    private Leases leases() {
        return leases(clock());
    }
}
