package org.lectern.security;

/** @param token what the program has to send; it is not kept, so this is the only time to show it */
public record IssuedToken(String token, ApiToken stored) {
    @Override
    public String toString() {
        return "IssuedToken[" + stored.id() + "]";
    }
}
