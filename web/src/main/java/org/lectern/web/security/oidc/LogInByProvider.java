package org.lectern.web.security.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.lectern.security.AdmissionResult;
import org.lectern.security.AdmitFromProvider;
import org.lectern.security.User;
import org.lectern.web.security.oidc.OidcRefusal.Reason;

/** Sends people to the provider, and lets them in when they come back. */
@ApplicationScoped
public class LogInByProvider {
    private static final String THE_ONE = "provider";

    private final Optional<OidcSettings.Provider> settings;
    private final PendingLogIns pending;
    private final AdmitFromProvider admitting;
    private final Cache<String, OidcProvider> resolved =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    /** For the container's proxy. */
    protected LogInByProvider() {
        settings = Optional.empty();
        pending = null;
        admitting = null;
    }

    @Inject
    public LogInByProvider(OidcSettings settings, PendingLogIns pending, AdmitFromProvider admitting) {
        this.settings = settings.provider();
        this.pending = pending;
        this.admitting = admitting;
    }

    boolean isOn() {
        return settings.isPresent();
    }

    /** @return where the browser has to go */
    URI begin(String browser, String target) throws OidcRefusal {
        PendingLogIn logIn = PendingLogIn.begun(browser, target);
        URI address = provider().address(logIn);
        pending.add(logIn);
        return address;
    }

    /** Who came back, and where to. */
    record Arrived(User user, String target) {}

    Arrived finish(String state, String browser, String query) throws OidcRefusal {
        PendingLogIn logIn = pending.take(state, browser)
                .orElseThrow(() -> new OidcRefusal(Reason.EXPIRED, "no such log-in is under way in this browser"));
        AdmissionResult result = admitting.admit(provider().finish(logIn, query));
        if (result instanceof AdmissionResult.Admitted admitted) {
            return new Arrived(admitted.user(), logIn.target());
        }
        if (result instanceof AdmissionResult.NameTaken) {
            throw new OidcRefusal(Reason.NAME, "a user with a password has the name");
        }
        boolean isRole = result instanceof AdmissionResult.NotAllowed;
        throw new OidcRefusal(isRole ? Reason.ROLE : Reason.EXPIRED, "the user has no role here, or was just changed");
    }

    private OidcProvider provider() throws OidcRefusal {
        Optional<OidcProvider> known = Optional.ofNullable(resolved.getIfPresent(THE_ONE));
        if (known.isPresent()) {
            return known.get();
        }
        OidcSettings.Provider configured =
                settings.orElseThrow(() -> new OidcRefusal(Reason.UNAVAILABLE, "no provider is configured"));
        OidcProvider fresh = OidcProvider.resolved(configured);
        resolved.put(THE_ONE, fresh);
        return fresh;
    }
}
