package org.lectern.web.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.security.ChangePasswordResult;
import org.lectern.security.PasswordObjection;

/**
 * Why a password was not changed.
 *
 * @param field the part of the form that it is about: {@code present} or {@code wanted}; empty: none of them
 * @param keys of the texts that say it
 * @param pause for the text that says how long to wait
 */
public record PasswordRefusal(Optional<String> field, List<String> keys, Optional<Duration> pause) {
    /** Empty: it was changed. */
    public static Optional<PasswordRefusal> of(ChangePasswordResult result) {
        if (result instanceof ChangePasswordResult.Changed) {
            return Optional.empty();
        }
        if (result instanceof ChangePasswordResult.Unfit unfit) {
            return Optional.of(new PasswordRefusal(Optional.of("wanted"), keys(unfit.objections()), Optional.empty()));
        }
        if (result instanceof ChangePasswordResult.TooManyAttempts tooMany) {
            return Optional.of(
                    new PasswordRefusal(Optional.of("present"), List.of(), Optional.of(tooMany.retryAfter())));
        }
        boolean isWrong = result instanceof ChangePasswordResult.Refused;
        return Optional.of(
                isWrong
                        ? new PasswordRefusal(Optional.of("present"), List.of("account.not-present"), Optional.empty())
                        : new PasswordRefusal(Optional.empty(), List.of("account.overtaken"), Optional.empty()));
    }

    /** Of the texts that say what is wrong with a password. */
    public static List<String> keys(List<PasswordObjection> objections) {
        return objections.stream()
                .map(each -> "login.objection." + each.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
