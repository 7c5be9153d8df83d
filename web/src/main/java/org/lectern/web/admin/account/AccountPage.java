package org.lectern.web.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.lectern.security.Role;
import org.lectern.security.User;
import org.lectern.security.preference.KeptPreferences;
import org.lectern.security.preference.Preferences;
import org.lectern.site.Site;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Somebody's own account: who one is here, and how one wants to see the pages. */
@Named("accountPage")
@RequestScoped
public class AccountPage {
    private final SignedIn signedIn;
    private final KeptPreferences preferences;
    private final Site site;
    private final Texts texts;
    private final Notices notices;
    private final AdminAudit audit;

    private String language = "";
    private String zone = "";

    /** For the container's proxy. */
    protected AccountPage() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public AccountPage(
            SignedIn signedIn, KeptPreferences preferences, Site site, Texts texts, Notices notices, AdminAudit audit) {
        this.signedIn = signedIn;
        this.preferences = preferences;
        this.site = site;
        this.texts = texts;
        this.notices = notices;
        this.audit = audit;
    }

    public void load() {
        Preferences chosen = signedIn.preferences();
        language = chosen.language().map(Locale::getLanguage).orElse("");
        zone = chosen.zone().map(ZoneId::getId).orElse("");
    }

    /** @return where to go, or null to stay on the page: Faces knows no other way to say that */
    public String save() {
        Optional<Locale> spoken = SignedIn.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
        Optional<ZoneId> lived = zone(zone);
        if (lived.isEmpty() && !zone.isBlank()) {
            notices.wrongAt("preferences:zone", texts.get("account.zone-unknown"));
            return null;
        }
        Preferences former = preferences.find(signedIn.name());
        preferences.keep(signedIn.name(), new Preferences(spoken, lived, former.scheme()));
        audit.note(signedIn.name(), "preferences.change", Optional.of("users/" + signedIn.name()));
        notices.next(texts.get("account.kept"));
        return "/admin/account?faces-redirect=true";
    }

    /** In the language of the page. */
    public String getRoles() {
        List<String> names = signedIn.user().map(User::roles).stream()
                .flatMap(roles -> roles.stream().sorted())
                .map(Role::text)
                .map(role -> texts.get("user.role." + role))
                .toList();
        return String.join(", ", names);
    }

    public String getPerson() {
        return signedIn.user().flatMap(User::person).orElse("");
    }

    public boolean isWithPassword() {
        return signedIn.user().filter(User::hasPassword).isPresent();
    }

    public List<Locale> getLanguages() {
        return SignedIn.LANGUAGES;
    }

    public String getSiteZone() {
        return site.zone().getId();
    }

    /** For the field's list of proposals. */
    public Iterable<String> getZones() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds());
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(id.strip()).filter(text -> !text.isEmpty()).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language == null ? "" : language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone == null ? "" : zone;
    }
}
