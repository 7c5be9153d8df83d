package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.security.factor.CheckSecondFactor;
import org.lectern.security.factor.EnrolSecondFactor;
import org.lectern.security.factor.Enrolment;
import org.lectern.security.factor.InMemorySecondFactors;
import org.lectern.security.factor.SecondFactor;
import org.lectern.site.Site;

class TwoStepLogInTest {
    private static final String HOME = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final Passwords passwords = new Passwords(new ReadablePasswordHash());
    private final InMemoryUsers users = new InMemoryUsers();
    private final LogInAttempts attempts = new LogInAttempts(clock);
    private final InMemorySecondFactors factors = new InMemorySecondFactors();
    private final LogIn logIn = new LogIn(
            new CheckPassword(users, passwords, attempts, new HashingTurns()),
            new CheckSecondFactor(factors, attempts, clock),
            users);
    private final User ada = new User("ada", passwords.hash("right"), Set.of(Role.ADMINISTRATOR), 1, false);
    private String recovery = "";

    @BeforeEach
    void adaHasASecondFactor() {
        users.insert(ada);
        SecondFactor factor = new SecondFactor(
                "ada", "JBSWY3DPEHPK3PXP", true, 0, Set.of(new SecretText("abcdabcdabcd").hash()), clock.instant(), 1);
        factors.insert(factor);
        recovery = "abcd-abcd-abcd";
    }

    @Test
    void thePasswordAloneLetsNobodyIn() {
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.SecondFactorNeeded(ada));
        assertThat(logIn.attempt("ada", "wrong", HOME)).isEqualTo(new LogInResult.Refused());
    }

    @Test
    void thePasswordAndACodeLetIn() {
        LogInResult.SecondFactorNeeded first = new LogInResult.SecondFactorNeeded(ada);

        assertThat(logIn.attempt(first, "000000x", HOME)).isEqualTo(new LogInResult.Refused());
        assertThat(logIn.attempt(first, recovery, HOME)).isEqualTo(new LogInResult.Granted(ada));
    }

    @Test
    void whoWasChangedBetweenTheStepsBeginsAnew() {
        users.replace(ada.activated(false));

        assertThat(logIn.attempt(new LogInResult.SecondFactorNeeded(ada), recovery, HOME))
                .isEqualTo(new LogInResult.Refused());
    }

    @Test
    void tooManyCodesHaveToWait() {
        LogInResult.SecondFactorNeeded first = new LogInResult.SecondFactorNeeded(ada);
        for (int i = 0; i < LogInAttempts.FREE; i++) {
            logIn.attempt(first, "wrong", HOME);
        }

        assertThat(logIn.attempt(first, recovery, HOME)).isInstanceOf(LogInResult.TooManyAttempts.class);
    }

    @Test
    void whatIsOnlyBegunIsNotAskedFor() {
        factors.delete("ada");
        Site site = new Site("Lectern", ZoneId.of("UTC"), Optional.empty());
        List<Enrolment> begun = new EnrolSecondFactor(factors, new RandomText(), site, clock)
                .begin("ada").stream().toList();

        assertThat(begun).hasSize(1);
        assertThat(logIn.attempt("ada", "right", HOME)).isEqualTo(new LogInResult.Granted(ada));
    }
}
