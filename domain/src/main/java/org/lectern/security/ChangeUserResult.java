package org.lectern.security;

import java.util.List;
import org.lectern.problem.Violation;

/** How a change of a user by an administrator ended. */
public sealed interface ChangeUserResult {
    /** All log-ins of the user have ended. */
    record Changed(User before, User after) implements ChangeUserResult {}

    /** Nobody would be left to administer the site. */
    record LastAdministrator() implements ChangeUserResult {}

    /** Somebody changed the user meanwhile; nothing was stored. */
    record Overtaken() implements ChangeUserResult {}

    /** Users are being changed elsewhere at this moment; nothing was stored. */
    record Busy() implements ChangeUserResult {}

    record Missing() implements ChangeUserResult {}

    record Unfit(List<Violation> violations) implements ChangeUserResult {
        public Unfit {
            violations = List.copyOf(violations);
        }
    }
}
