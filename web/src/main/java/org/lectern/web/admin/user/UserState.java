package org.lectern.web.admin.user;

import java.util.Locale;
import org.lectern.security.User;

/** Whether somebody can log in, and how. */
public enum UserState {
    ACTIVE,
    /** Has not chosen a password yet. */
    INVITED,
    /** By the OpenID provider alone. */
    PROVIDER,
    SHUT_OUT;

    static UserState of(User user) {
        if (!user.isActive()) {
            return SHUT_OUT;
        }
        if (user.hasPassword()) {
            return ACTIVE;
        }
        return user.subject().isPresent() ? PROVIDER : INVITED;
    }

    /** As the style sheet and the texts call it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
