package org.lectern.security.invitation;

/** @param token to be handed over as part of an address; it is not kept, so this is the only time to show it */
public record IssuedLink(String token, PasswordLink stored) {
    @Override
    public String toString() {
        return "IssuedLink[" + stored.user() + "]";
    }
}
