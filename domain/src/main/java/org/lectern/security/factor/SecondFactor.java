package org.lectern.security.factor;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody's authenticator app knows too.
 *
 * @param user the name of its owner
 * @param secret in base32, as apps take it
 * @param isConfirmed whether a code of the app has shown that the app has it; until then nothing asks for it
 * @param lastStep the half minute, counted from the epoch, of the last code that was taken; codes up to it count no longer
 * @param recovery the hashes of the recovery codes that were not used yet
 * @param version grows with every change
 */
public record SecondFactor(
        String user,
        String secret,
        boolean isConfirmed,
        long lastStep,
        Set<String> recovery,
        Instant since,
        long version) {
    public SecondFactor {
        Objects.requireNonNull(user);
        Objects.requireNonNull(secret);
        Objects.requireNonNull(since);
        recovery = Set.copyOf(recovery);
    }

    SecondFactor taken(long step) {
        return new SecondFactor(user, secret, isConfirmed, step, recovery, since, version + 1);
    }

    SecondFactor without(String hash) {
        Set<String> left = recovery.stream().filter(each -> !each.equals(hash)).collect(Collectors.toSet());
        return new SecondFactor(user, secret, isConfirmed, lastStep, left, since, version + 1);
    }

    SecondFactor confirmed(Set<String> hashes) {
        return new SecondFactor(user, secret, true, lastStep, hashes, since, version + 1);
    }

    @Override
    public String toString() {
        return "SecondFactor[" + user + "]";
    }
}
