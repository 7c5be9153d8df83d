package org.lectern.web.security.oidc;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.lectern.site.Site;

/**
 * {@code LECTERN_OIDC_ISSUER} switches the log-in by an OpenID provider on; then {@code LECTERN_OIDC_CLIENT_ID}, {@code
 * LECTERN_OIDC_CLIENT_SECRET} and {@code LECTERN_BASE_URL} are needed too. {@code LECTERN_OIDC_NAME} is what the button calls the provider
 * (its host), {@code LECTERN_OIDC_ROLE_CLAIM} where the roles stand in the id token ({@value #USUAL_CLAIM}), {@code LECTERN_OIDC_ROLES} what
 * they are here ({@link RoleMapping}).
 */
@Dependent
public class OidcSettings {
    static final String USUAL_CLAIM = "roles";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<Provider> provider;

    /**
     * @param name for people
     * @param callback where the provider sends people back to
     */
    record Provider(
            String issuer,
            String clientId,
            String clientSecret,
            String name,
            String roleClaim,
            RoleMapping roles,
            URI callback) {
        @Override
        public String toString() {
            return "Provider[" + issuer + "]";
        }
    }

    @Inject
    public OidcSettings(Config config, Site site) {
        this(key -> config.getOptionalValue(key, String.class), site.baseUrl());
    }

    OidcSettings(Map<String, String> values, Optional<String> baseUrl) {
        this(key -> Optional.ofNullable(values.get(key)), baseUrl);
    }

    private OidcSettings(Function<String, Optional<String>> values, Optional<String> baseUrl) {
        Function<String, Optional<String>> stripped =
                key -> values.apply(key).map(String::strip).filter(text -> !text.isEmpty());
        provider = stripped.apply("lectern.oidc.issuer").map(issuer -> provider(issuer, stripped, baseUrl));
    }

    /** Empty: nobody logs in that way. */
    Optional<Provider> provider() {
        return provider;
    }

    /** What the button calls it. */
    public Optional<String> name() {
        return provider.map(Provider::name);
    }

    private static Provider provider(
            String issuer, Function<String, Optional<String>> values, Optional<String> baseUrl) {
        URI address = address(issuer);
        String base = baseUrl.orElseThrow(
                () -> new IllegalArgumentException(
                        "LECTERN_OIDC_ISSUER is set, but LECTERN_BASE_URL is not; set it, since the provider has to know where to send people back to"));
        return new Provider(
                issuer,
                needed(values, "lectern.oidc.client.id", "LECTERN_OIDC_CLIENT_ID"),
                needed(values, "lectern.oidc.client.secret", "LECTERN_OIDC_CLIENT_SECRET"),
                values.apply("lectern.oidc.name").orElse(address.getHost()),
                values.apply("lectern.oidc.role.claim").orElse(USUAL_CLAIM),
                values.apply("lectern.oidc.roles").map(RoleMapping::parse).orElse(RoleMapping.BY_NAME),
                URI.create(base + "/login/oidc/callback"));
    }

    private static String needed(Function<String, Optional<String>> values, String key, String variable) {
        return values.apply(key)
                .orElseThrow(() -> new IllegalArgumentException("LECTERN_OIDC_ISSUER is set, but " + variable
                        + " is not; set it to what the provider gave this site, or remove LECTERN_OIDC_ISSUER"));
    }

    private static URI address(String issuer) {
        try {
            URI address = new URI(issuer);
            boolean isSafe = "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && HERE.contains(address.getHost());
            if (isSafe && address.getHost() != null && address.getQuery() == null && address.getFragment() == null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "LECTERN_OIDC_ISSUER is '" + issuer
                        + "'; set it to the provider's issuer, an address that begins with https:// (http:// only on this machine), or remove it");
    }
}
