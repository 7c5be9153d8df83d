package org.lectern.security;

import java.util.Objects;
import java.util.Set;

/**
 * What an OpenID provider says of somebody, in a token that was checked.
 *
 * @param issuer the provider
 * @param subject its name for the person, which never changes
 * @param preferredName what the person would like to be called; may be anything
 * @param roles what the provider's roles are here; none: the person has no business here
 */
public record ProviderClaims(String issuer, String subject, String preferredName, Set<Role> roles) {
    public ProviderClaims {
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(preferredName);
        roles = Set.copyOf(roles);
    }

    /** As {@link User#subject} has it. */
    String key() {
        return issuer + " " + subject;
    }
}
