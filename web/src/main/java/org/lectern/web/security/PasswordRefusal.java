package org.lectern.web.security;

import java.util.Optional;
import org.lectern.security.ChangePasswordResult;

/**
 * Why a password was not changed, in words for the user.
 *
 * @param field the part of the form that it is about: {@code present} or {@code wanted}; empty: none of them
 */
public record PasswordRefusal(Optional<String> field, String text) {
    /** Empty: it was changed. */
    public static Optional<PasswordRefusal> of(ChangePasswordResult result) {
        if (result instanceof ChangePasswordResult.Changed) {
            return Optional.empty();
        }
        if (result instanceof ChangePasswordResult.Unfit unfit) {
            return at("wanted", String.join(" ", unfit.objections()));
        }
        if (result instanceof ChangePasswordResult.TooManyAttempts tooMany) {
            return at(
                    "present",
                    "There were too many attempts. Try again in " + Waiting.words(tooMany.retryAfter()) + ".");
        }
        if (result instanceof ChangePasswordResult.Refused) {
            return at("present", "This is not your present password.");
        }
        String overtaken =
                "Your password was changed elsewhere at the same moment; this change was not stored. Log in again.";
        return Optional.of(new PasswordRefusal(Optional.empty(), overtaken));
    }

    private static Optional<PasswordRefusal> at(String field, String text) {
        return Optional.of(new PasswordRefusal(Optional.of(field), text));
    }
}
