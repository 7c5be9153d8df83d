package org.lectern.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.security.LogInAttempts;

/** Takes the codes of second factors, each once. */
@ApplicationScoped
public class CheckSecondFactor {
    private static final int LONGEST = 40;

    private final SecondFactors factors;
    private final LogInAttempts attempts;
    private final Clock clock;
    private final OneTimeCodes codes = new OneTimeCodes();

    /** For the container's proxy. */
    protected CheckSecondFactor() {
        this(null, null, null);
    }

    @Inject
    public CheckSecondFactor(SecondFactors factors, LogInAttempts attempts, Clock clock) {
        this.factors = factors;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Whether the user has set one up. */
    public boolean isNeeded(String user) {
        return find(user).isPresent();
    }

    /**
     * @param typed a code of the app or a recovery code, with or without spaces
     * @param address where the attempt comes from, as the network tells
     */
    public CodeCheck check(String user, String typed, String address) {
        Optional<Duration> wait = attempts.beginCode(user, address);
        if (wait.isPresent()) {
            return new CodeCheck.TooManyAttempts(wait.get());
        }
        String code = typed.replaceAll("\\s", "");
        CodeCheck result = code.length() > LONGEST
                ? new CodeCheck.Wrong()
                : find(user).map(factor -> checked(factor, code)).orElseGet(CodeCheck.Wrong::new);
        if (result instanceof CodeCheck.Right) {
            attempts.codeSucceeded(user, address);
        }
        return result;
    }

    private Optional<SecondFactor> find(String user) {
        return factors.find(user).filter(SecondFactor::isConfirmed);
    }

    /** Whoever uses the same code at the same moment writes second, and is refused. */
    private CodeCheck checked(SecondFactor factor, String code) {
        OptionalLong step = codes.step(factor.secret(), code, clock.instant(), factor.lastStep());
        if (step.isPresent()) {
            return factors.replace(factor.taken(step.getAsLong())) ? new CodeCheck.Right(-1) : new CodeCheck.Wrong();
        }
        String hash = RecoveryCodes.hash(code);
        boolean isRecovery = factor.recovery().contains(hash) && factors.replace(factor.without(hash));
        return isRecovery ? new CodeCheck.Right(factor.recovery().size() - 1) : new CodeCheck.Wrong();
    }
}
