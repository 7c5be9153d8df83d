package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets in whom an OpenID provider vouches for. At the first time a user is made of the claims, without a password; from then on the user has
 * the roles that the provider says at each log-in.
 */
@ApplicationScoped
public class AdmitFromProvider {
    private static final int SHORT = 12;
    private static final int LONGEST = 60;

    private final Users users;

    /** For the container's proxy. */
    protected AdmitFromProvider() {
        this(null);
    }

    @Inject
    public AdmitFromProvider(Users users) {
        this.users = users;
    }

    public AdmissionResult admit(ProviderClaims claims) {
        if (claims.roles().isEmpty()) {
            return new AdmissionResult.NotAllowed();
        }
        return users.findBySubject(claims.key())
                .map(user -> known(user, claims))
                .orElseGet(() -> fresh(claims));
    }

    private AdmissionResult known(User user, ProviderClaims claims) {
        if (!user.isActive()) {
            return new AdmissionResult.NotAllowed();
        }
        if (user.roles().equals(claims.roles())) {
            return new AdmissionResult.Admitted(user);
        }
        User changed = user.withRoles(claims.roles());
        return users.replace(changed) ? new AdmissionResult.Admitted(changed) : new AdmissionResult.Overtaken();
    }

    private AdmissionResult fresh(ProviderClaims claims) {
        String name = name(claims);
        User user = new User(name, "", claims.roles(), 1, false, true, Optional.empty(), Optional.of(claims.key()));
        if (users.insert(user)) {
            return new AdmissionResult.Admitted(user);
        }
        return users.findBySubject(claims.key())
                .<AdmissionResult>map(AdmissionResult.Admitted::new)
                .orElseGet(() -> new AdmissionResult.NameTaken(name));
    }

    /** The preferred one as far as it is one here; otherwise one that nobody else gets. */
    private static String name(ProviderClaims claims) {
        String preferred =
                claims.preferredName().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._@-]", "");
        return UserName.parse(preferred.substring(0, Math.min(LONGEST, preferred.length())))
                .map(UserName::text)
                .orElseGet(() -> "oidc-" + new SecretText(claims.key()).hash().substring(0, SHORT));
    }
}
