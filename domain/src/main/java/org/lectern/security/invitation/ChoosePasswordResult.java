package org.lectern.security.invitation;

import java.util.List;
import org.lectern.security.PasswordObjection;
import org.lectern.security.User;

/** How it ended that somebody chose a password by a link. */
public sealed interface ChoosePasswordResult {
    /** The link has ended with that. */
    record Chosen(User user, LinkPurpose purpose) implements ChoosePasswordResult {}

    /** The link was used, has expired, or the user was changed since. */
    record Gone() implements ChoosePasswordResult {}

    /** Too many passwords are being hashed at once; nothing was changed. */
    record Busy() implements ChoosePasswordResult {}

    /** @param objections at least one */
    record Unfit(List<PasswordObjection> objections) implements ChoosePasswordResult {
        public Unfit {
            objections = List.copyOf(objections);
        }
    }
}
