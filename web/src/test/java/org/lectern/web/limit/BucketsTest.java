package org.lectern.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.lease.SetClock;

class BucketsTest {
    private final SetClock clock = new SetClock();
    private final Buckets sixAMinute = new Buckets(6, clock);

    @Test
    void soManyMayComeAtOnceAndThenOneAtATime() {
        for (int left = 5; left >= 0; left--) {
            assertThat(sixAMinute.take("ada"))
                    .isEqualTo(new Quota(
                            true,
                            left,
                            Duration.ofSeconds(60 - 10L * left),
                            left == 0 ? Duration.ofSeconds(10) : Duration.ZERO));
        }
        assertThat(sixAMinute.take("ada").isAllowed()).isFalse();
        clock.move(Duration.ofMillis(9_999));
        assertThat(sixAMinute.take("ada").isAllowed()).isFalse();
        assertThat(sixAMinute.take("ada").next()).isEqualTo(Duration.ofMillis(1));
        clock.move(Duration.ofMillis(2));
        assertThat(sixAMinute.take("ada").isAllowed()).isTrue();
        assertThat(sixAMinute.take("ada").isAllowed()).isFalse();
    }

    @Test
    void everybodyHasABucketAndNoneHoldsMoreThanItsSize() {
        for (int i = 0; i < 6; i++) {
            sixAMinute.take("ada");
        }
        assertThat(sixAMinute.take("bob").isAllowed()).isTrue();
        clock.move(Duration.ofHours(1));
        assertThat(sixAMinute.take("ada").left()).isEqualTo(5);
    }

    @Test
    void aNetworkOfSixthVersionCountsAsOne() {
        assertThat(NetworkAddress.of("2001:db8:1:2:3:4:5:6")).isEqualTo(NetworkAddress.of("2001:db8:1:2:a:b:c:d"));
        assertThat(NetworkAddress.of("2001:db8:1:2:3:4:5:6")).isNotEqualTo(NetworkAddress.of("2001:db8:1:3:3:4:5:6"));
        assertThat(NetworkAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void tokensAreLimitedAndAddressesAreNotUnlessSomethingElseIsSaid() {
        RateLimits usual = new RateLimits(Optional.empty(), Optional.of(" "));
        assertThat(usual.byToken()).isEqualTo(60_000);
        assertThat(usual.byAddress()).isZero();
        RateLimits stated = new RateLimits(Optional.of("0"), Optional.of(" 600 "));
        assertThat(stated.byToken()).isZero();
        assertThat(stated.byAddress()).isEqualTo(600);
        assertThatThrownBy(() -> new RateLimits(Optional.of("many"), Optional.empty()))
                .hasMessageContaining("LECTERN_RATE_LIMIT_TOKEN")
                .hasMessageContaining("60000");
    }
}
