package org.lectern.web.security.oidc;

/** Why somebody who comes back from the provider is not let in. The message is for the log alone. */
final class OidcRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    OidcRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    OidcRefusal(Reason reason, Throwable cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What the log-in page says of it. */
    enum Reason {
        /** The provider does not answer, or not as one. */
        UNAVAILABLE,
        /** What came back is not what was asked for. */
        REFUSED,
        /** It took too long, or was begun in another browser. */
        EXPIRED,
        /** The person has no role here. */
        ROLE,
        /** Somebody else here has the name. */
        NAME;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
