package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Who got a password or a code wrong how often in a row: by account and network address, of which {@value #FREE} are free, and by address alone, so
 * that trying many names is limited too, of which {@value #FREE_BY_ADDRESS} are free, since many people may share an address.
 */
@ApplicationScoped
public class LogInAttempts {
    static final int FREE = 5;
    static final int FREE_BY_ADDRESS = 30;

    private record Account(String name, String address) {}

    private final WrongInARow<Account> byAccount;
    private final WrongInARow<String> byAddress;
    private final WrongInARow<String> codes;

    /** For the container's proxy. */
    protected LogInAttempts() {
        this(Clock.systemUTC());
    }

    @Inject
    public LogInAttempts(Clock clock) {
        byAccount = new WrongInARow<>(FREE, clock);
        byAddress = new WrongInARow<>(FREE_BY_ADDRESS, clock);
        codes = new WrongInARow<>(FREE, clock);
    }

    /** How long to wait, if an attempt may not be made now. Counts nothing. */
    public Optional<Duration> wait(String account, String address) {
        return byAccount.wait(new Account(account, address)).or(() -> byAddress.wait(address));
    }

    /**
     * Counts an attempt as a wrong one until {@link #succeeded} says otherwise, so that many at once get no further than one after the
     * other.
     *
     * @return how long to wait, if the attempt may not be made now
     */
    public Optional<Duration> begin(String account, String address) {
        Account key = new Account(account, address);
        return byAccount.wait(key).or(() -> byAddress.begin(address)).or(() -> byAccount.begin(key));
    }

    /**
     * Like {@link #begin}, for codes of a second factor. They are short: whoever tries them for an account waits for it wherever the
     * attempts come from.
     */
    public Optional<Duration> beginCode(String account, String address) {
        return codes.wait(account).or(() -> byAddress.begin(address)).or(() -> codes.begin(account));
    }

    public void codeSucceeded(String account, String address) {
        codes.forget(account);
        byAddress.forget(address);
    }

    public void succeeded(String account, String address) {
        byAccount.forget(new Account(account, address));
        byAddress.forget(address);
    }
}
