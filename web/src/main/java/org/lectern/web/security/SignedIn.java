package org.lectern.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.security.Permission;
import org.lectern.security.User;
import org.lectern.security.preference.KeptPreferences;
import org.lectern.security.preference.Preferences;
import org.lectern.site.Site;

/** Who sits before the page, what that person may do, and how that person reads words and dates. */
@Named("signedIn")
@RequestScoped
public class SignedIn {
    /** What the pages are written in; the first is for those who read neither. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, new Locale("nl"));

    private final HttpServletRequest request;
    private final Site site;
    private final KeptPreferences kept;
    private Optional<Preferences> preferences = Optional.empty();

    /** For the container's proxy. */
    protected SignedIn() {
        this(null, null, null);
    }

    @Inject
    public SignedIn(HttpServletRequest request, Site site, KeptPreferences kept) {
        this.request = request;
        this.site = site;
        this.kept = kept;
    }

    /** Empty outside the admin pages, and on the one to log in. */
    public Optional<User> user() {
        return AdminEntrance.user(request);
    }

    /** Of the user; nothing if there is none. */
    public String name() {
        return user().map(User::name).orElse("");
    }

    /** Whether the user may; nobody may anything. */
    public boolean may(Permission permission) {
        return user().filter(each -> each.may(permission)).isPresent();
    }

    /** One of {@link #LANGUAGES}: the user's choice, or else what the browser asks for. */
    public Locale locale() {
        return preferences().language().filter(LANGUAGES::contains).orElseGet(this::asked);
    }

    /** What the user chose; read once for a request. */
    public Preferences preferences() {
        Preferences known = preferences.orElseGet(
                () -> user().map(User::name).map(kept::find).orElse(Preferences.NONE));
        preferences = Optional.of(known);
        return known;
    }

    private Locale asked() {
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked ->
                        LANGUAGES.stream().filter(ours -> ours.getLanguage().equals(asked.getLanguage())))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** The user's choice, or else the site's. */
    public ZoneId zone() {
        return preferences().zone().orElseGet(site::zone);
    }
}
