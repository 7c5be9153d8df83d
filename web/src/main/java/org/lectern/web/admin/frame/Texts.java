package org.lectern.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lectern.web.security.SignedIn;

/**
 * What the pages say, in the language of who reads them: <code>#{t['post.title']}</code>, and with values <code>#{t.of('post.total',
 * count)}</code>. A map for EL's sake, which cannot be listed.
 */
@Named("t")
@RequestScoped
public class Texts extends AbstractMap<String, String> {
    private final Bundles bundles;
    private final SignedIn signedIn;

    /** For the container's proxy. */
    protected Texts() {
        this(null, null);
    }

    @Inject
    public Texts(Bundles bundles, SignedIn signedIn) {
        this.bundles = bundles;
        this.signedIn = signedIn;
    }

    @Override
    public String get(Object key) {
        return bundles.text(locale(), key.toString());
    }

    public String of(String key, Object one) {
        return bundles.message(locale(), key, one);
    }

    public String of(String key, Object one, Object two) {
        return bundles.message(locale(), key, one, two);
    }

    public String of(String key, Object one, Object two, Object three) {
        return bundles.message(locale(), key, one, two, three);
    }

    /** With the signs that the language groups digits by. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    public Locale locale() {
        return signedIn.locale();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
