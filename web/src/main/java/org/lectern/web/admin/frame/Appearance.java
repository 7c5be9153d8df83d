package org.lectern.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.security.User;
import org.lectern.security.preference.ColourScheme;
import org.lectern.security.preference.KeptPreferences;
import org.lectern.security.preference.Preferences;
import org.lectern.view.Desk;
import org.lectern.view.Desks;
import org.lectern.web.security.SignedIn;

/** How the pages look to the person who is logged in. */
@Named("appearance")
@RequestScoped
public class Appearance {
    private final Desks desks;
    private final KeptPreferences preferences;
    private final SignedIn signedIn;
    private final Texts texts;
    private Optional<Desk> desk = Optional.empty();
    private Optional<ColourScheme> scheme = Optional.empty();

    /** For the container's proxy. */
    protected Appearance() {
        this(null, null, null, null);
    }

    @Inject
    public Appearance(Desks desks, KeptPreferences preferences, SignedIn signedIn, Texts texts) {
        this.desks = desks;
        this.preferences = preferences;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** What can be chosen. */
    public record Choice(String name, String label, boolean isChosen) {}

    /** Of the person who is logged in; an empty one for nobody. Read once for a page. */
    public Desk desk() {
        Desk known = desk.orElseGet(
                () -> signedIn.user().map(User::name).map(desks::of).orElseGet(() -> Desk.empty("")));
        desk = Optional.of(known);
        return known;
    }

    private ColourScheme scheme() {
        ColourScheme known = scheme.orElseGet(() -> signedIn.user()
                .map(user -> preferences.find(user.name()))
                .map(Preferences::scheme)
                .orElse(ColourScheme.SYSTEM));
        scheme = Optional.of(known);
        return known;
    }

    public String getScheme() {
        return scheme().text();
    }

    public List<Choice> getSchemes() {
        return Arrays.stream(ColourScheme.values())
                .map(each -> new Choice(each.text(), texts.get("frame.scheme." + each.text()), each == scheme()))
                .toList();
    }
}
