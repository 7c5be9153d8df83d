package org.lectern.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.lectern.security.RandomText;
import org.lectern.site.Site;

/** Sets a second factor up, and takes it away. What was begun counts once a code of the app has confirmed it. */
@ApplicationScoped
public class EnrolSecondFactor {
    private final SecondFactors factors;
    private final RandomText random;
    private final Site site;
    private final Clock clock;
    private final OneTimeCodes codes = new OneTimeCodes();

    /** For the container's proxy. */
    protected EnrolSecondFactor() {
        this(null, null, null, null);
    }

    @Inject
    public EnrolSecondFactor(SecondFactors factors, RandomText random, Site site, Clock clock) {
        this.factors = factors;
        this.random = random;
        this.site = site;
        this.clock = clock;
    }

    /** @return empty if the user has one that counts */
    public Optional<Enrolment> begin(String user) {
        Optional<SecondFactor> known = factors.find(user);
        if (known.filter(SecondFactor::isConfirmed).isPresent()) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            String secret = new Base32().encodeToString(random.key());
            factors.insert(new SecondFactor(user, secret, false, 0, Set.of(), clock.instant(), 1));
        }
        return pending(user);
    }

    /** What was begun and not confirmed yet. */
    public Optional<Enrolment> pending(String user) {
        return factors.find(user)
                .filter(factor -> !factor.isConfirmed())
                .map(factor -> new Enrolment(site.title(), user, factor.secret()));
    }

    /** The one that counts. */
    public Optional<SecondFactor> find(String user) {
        return factors.find(user).filter(SecondFactor::isConfirmed);
    }

    /** @return the codes to be shown, this once; empty if the code is not one of the app's, or nothing was begun */
    public Optional<RecoveryCodes> confirm(String user, String typed) {
        Optional<SecondFactor> begun = factors.find(user).filter(factor -> !factor.isConfirmed());
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        SecondFactor factor = begun.get();
        OptionalLong step =
                codes.step(factor.secret(), typed.replaceAll("\\s", ""), clock.instant(), factor.lastStep());
        RecoveryCodes recovery = RecoveryCodes.next(random);
        boolean isStored = step.isPresent()
                && factors.replace(new SecondFactor(
                        user,
                        factor.secret(),
                        true,
                        step.getAsLong(),
                        recovery.hashes(),
                        clock.instant(),
                        factor.version() + 1));
        return isStored ? Optional.of(recovery) : Optional.empty();
    }

    /** New recovery codes in the place of all former ones. @return empty if the user has no second factor, or it was used just now */
    public Optional<RecoveryCodes> renewRecoveryCodes(String user) {
        RecoveryCodes recovery = RecoveryCodes.next(random);
        return find(user)
                .filter(factor -> factors.replace(factor.confirmed(recovery.hashes())))
                .map(factor -> recovery);
    }

    public void remove(String user) {
        factors.delete(user);
    }
}
