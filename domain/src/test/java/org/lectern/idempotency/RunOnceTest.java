package org.lectern.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.lease.SetClock;

class RunOnceTest {
    private static final KeptAnswer CREATED = new KeptAnswer(201, Map.of(), Optional.empty());

    private final SetClock clock = new SetClock();
    private final InMemoryKeyedRequests requests = new InMemoryKeyedRequests();
    private final RunOnce here = new RunOnce(requests, clock);
    private final RunOnce otherNode = new RunOnce(requests, clock);

    @Test
    void whatEndedIsAnsweredSoOnEveryNodeForADay() {
        here.end(begun(here.begin("id", "print")), CREATED);

        assertThat(here.begin("id", "print")).isEqualTo(new Beginning.Ended(CREATED));
        clock.move(Duration.ofHours(24).minusMillis(1));
        assertThat(otherNode.begin("id", "print")).isEqualTo(new Beginning.Ended(CREATED));
        clock.move(Duration.ofMillis(1));
        assertThat(otherNode.begin("id", "print")).isInstanceOf(Beginning.Begun.class);
    }

    @Test
    void anotherRequestWithTheSameKeyIsToldFromItWhetherItRunsOrNot() {
        KeyedRequest first = begun(here.begin("id", "print"));
        assertThat(otherNode.begin("id", "other")).isEqualTo(new Beginning.AnotherRequest());
        here.end(first, CREATED);
        assertThat(here.begin("id", "other")).isEqualTo(new Beginning.AnotherRequest());
    }

    @Test
    void whatRunsIsNotBegunTwiceHoweverLongItTakes() {
        begun(here.begin("id", "print"));
        for (int i = 0; i < 20; i++) {
            clock.move(here.pause());
            here.run();
            assertThat(otherNode.begin("id", "print")).isEqualTo(new Beginning.Running(RunOnce.HELD));
        }
    }

    @Test
    void whatANodeDiedOverIsTakenUpWithTheSameSeed() {
        KeyedRequest first = begun(here.begin("id", "print"));
        clock.move(RunOnce.HELD.minusMillis(1));
        assertThat(otherNode.begin("id", "print")).isEqualTo(new Beginning.Running(Duration.ofMillis(1)));
        clock.move(Duration.ofMillis(1));

        Beginning again = otherNode.begin("id", "print");

        assertThat(again).isInstanceOf(Beginning.Begun.class);
        assertThat(((Beginning.Begun) again).isAgain()).isTrue();
        assertThat(begun(again).seed()).isEqualTo(first.seed());
        here.end(first, new KeptAnswer(500, Map.of(), Optional.empty()));
        otherNode.end(begun(again), CREATED);
        assertThat(here.begin("id", "print")).isEqualTo(new Beginning.Ended(CREATED));
    }

    @Test
    void whatWasRefusedIsForgottenAndWhatFailedIsTakenUpAtOnce() {
        KeyedRequest refused = begun(here.begin("id", "print"));
        here.forget(refused);
        KeyedRequest failed = begun(here.begin("id", "mended"));
        here.leave(failed);

        assertThat(begun(otherNode.begin("id", "mended")).seed()).isEqualTo(failed.seed());
    }

    @Test
    void theExpiredAreSweptAway() {
        here.end(begun(here.begin("id", "print")), CREATED);
        clock.move(RunOnce.KEPT);
        here.run();

        assertThat(requests.find("id")).isEmpty();
    }

    private static KeyedRequest begun(Beginning beginning) {
        return ((Beginning.Begun) beginning).request();
    }
}
