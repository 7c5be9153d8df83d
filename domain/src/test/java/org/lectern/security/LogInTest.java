package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.security.factor.CheckSecondFactor;
import org.lectern.security.factor.InMemorySecondFactors;

class LogInTest {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";
    private static final LogInResult REFUSED = new LogInResult.Refused();

    private final MovableClock clock = new MovableClock();
    private final ReadablePasswordHash hash = new ReadablePasswordHash();
    private final Passwords passwords = new Passwords(hash);
    private final InMemoryUsers users = new InMemoryUsers();
    private final LogInAttempts attempts = new LogInAttempts(clock);
    private final InMemorySecondFactors factors = new InMemorySecondFactors();
    private final CheckSecondFactor codes = new CheckSecondFactor(factors, attempts, clock);
    private final LogIn logIn =
            new LogIn(new CheckPassword(users, passwords, attempts, new HashingTurns()), codes, users);
    private final User ada = new User("ada", passwords.hash("right"), Set.of(Role.ADMINISTRATOR), 1, false);

    @BeforeEach
    void adaIsKnown() {
        users.insert(ada);
    }

    @Test
    void theRightPasswordLetsIn() {
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(logIn.attempt("ada", "Right", HOME)).isEqualTo(REFUSED);
    }

    @Test
    void whoIsNoLongerActiveIsRefusedLikeAWrongPassword() {
        users.replace(ada.activated(false));

        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(REFUSED);
        assertThat(hash.verified()).hasSize(1);
    }

    @Test
    void whoHasNoPasswordYetIsRefusedWhateverIsTyped() {
        users.insert(new User("new", "", Set.of(Role.EDITOR), 1, false));

        assertThat(logIn.attempt("new", "", HOME)).isEqualTo(REFUSED);
        assertThat(logIn.attempt("new", "hash of ", HOME)).isEqualTo(REFUSED);
    }

    @Test
    void anUnknownNameIsRefusedLikeAWrongPasswordAndCostsTheSameHash() {
        assertThat(logIn.attempt("nobody", "right", HOME)).isEqualTo(REFUSED);
        assertThat(hash.verified()).containsExactly("right");
    }

    @Test
    void whatNobodysHashIsMadeOfOpensNothing() {
        assertThat(logIn.attempt("nobody", "nobody", HOME)).isEqualTo(REFUSED);
    }

    @Test
    void theSixthAttemptAfterFiveWrongOnesHasToWaitEvenWithTheRightPassword() {
        failTimes(5, "ada", HOME);
        assertThat(logIn.attempt("ada", "right", HOME))
                .isEqualTo(new LogInResult.TooManyAttempts(Duration.ofSeconds(30)));
        assertThat(hash.verified()).hasSize(5);
    }

    @Test
    void afterTheWaitTheRightPasswordLetsInAndAllIsForgotten() {
        failTimes(5, "ada", HOME);
        clock.move(Duration.ofSeconds(30));
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
        failTimes(4, "ada", HOME);
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void waitsDoubleUpToAQuarterOfAnHour() {
        failTimes(5, "ada", HOME);
        for (long seconds : new long[] {30, 60, 120, 240, 480, 900, 900}) {
            assertThat(logIn.attempt("ada", "wrong", HOME))
                    .isEqualTo(new LogInResult.TooManyAttempts(Duration.ofSeconds(seconds)));
            clock.move(Duration.ofSeconds(seconds));
            assertThat(logIn.attempt("ada", "wrong", HOME)).isEqualTo(REFUSED);
        }
    }

    @Test
    void attemptsWhileWaitingDoNotMakeTheWaitLonger() {
        failTimes(5, "ada", HOME);
        clock.move(Duration.ofSeconds(29));
        assertThat(logIn.attempt("ada", "wrong", HOME))
                .isEqualTo(new LogInResult.TooManyAttempts(Duration.ofSeconds(1)));
    }

    @Test
    void somebodyElsesWrongAttemptsDoNotLockTheOwnerOut() {
        failTimes(5, "ada", ELSEWHERE);
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void unknownNamesAreLimitedToo() {
        failTimes(5, "nobody", HOME);
        assertThat(logIn.attempt("nobody", "x", HOME)).isInstanceOf(LogInResult.TooManyAttempts.class);
    }

    @Test
    void anotherNameForEachAttemptIsLimitedByTheAddressWithoutBeingHashed() {
        for (int i = 0; i < 30; i++) {
            assertThat(logIn.attempt("guess-" + i, "wrong", HOME)).isEqualTo(REFUSED);
        }
        assertThat(logIn.attempt("ada", "right", HOME))
                .isEqualTo(new LogInResult.TooManyAttempts(Duration.ofSeconds(30)));
        assertThat(hash.verified()).hasSize(30);
        assertThat(logIn.attempt("ada", "right", ELSEWHERE)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void attemptsThatHaveToWaitForTheirAccountDoNotCountForTheAddress() {
        failTimes(100, "bob", HOME);
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void whoGetsInMakesTheAddressForgetWhatWasWrongBefore() {
        for (int i = 0; i < 29; i++) {
            logIn.attempt("guess-" + i, "wrong", HOME);
        }
        logIn.attempt("ada", "right", HOME);
        failTimes(4, "bob", HOME);
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void whileOthersHashAnAttemptIsSentAwayAndCountsAsNone() {
        HashingTurns taken = new HashingTurns(1, Duration.ZERO);
        LogIn busy = new LogIn(new CheckPassword(users, passwords, new LogInAttempts(clock), taken), codes, users);
        List<LogInResult> meanwhile = taken.take(() -> IntStream.range(0, 9)
                        .mapToObj(i -> busy.attempt("ada", "wrong", HOME))
                        .toList())
                .orElseThrow();
        assertThat(meanwhile).containsOnly(new LogInResult.TooManyAttempts(Duration.ofSeconds(2)));
        assertThat(hash.verified()).isEmpty();
        assertThat(busy.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void anHourLaterNothingIsRemembered() {
        failTimes(6, "ada", HOME);
        clock.move(Duration.ofHours(1).plusSeconds(1));
        failTimes(4, "ada", HOME);
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void anEndlessNameOrPasswordIsRefusedWithoutBeingHashed() {
        assertThat(logIn.attempt("a".repeat(100_000), "right", HOME)).isEqualTo(REFUSED);
        assertThat(logIn.attempt("ada", "x".repeat(100_000), HOME)).isEqualTo(REFUSED);
        assertThat(hash.verified()).isEmpty();
    }

    private void failTimes(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            logIn.attempt(name, "wrong", address);
        }
    }
}
