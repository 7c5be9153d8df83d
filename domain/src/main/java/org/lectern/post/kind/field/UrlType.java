package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.PostLimits;

/** An address on the web or elsewhere, with its scheme; with {@code relative} set, a path on this site will do. */
@ApplicationScoped
public class UrlType implements FieldType {
    private static final String RELATIVE = "relative";
    /** None that a browser runs. */
    private static final String SCHEMES = "(?:https?|mailto|ftp|ipfs|geo|tel|doi):";

    @Override
    public String name() {
        return "url";
    }

    @Override
    public String label() {
        return "Address";
    }

    @Override
    public Set<String> settings() {
        return Set.of(RELATIVE);
    }

    @Override
    public void check(Settings settings) {
        settings.flag(RELATIVE);
    }

    @Override
    public Document schema(Field field) {
        return Document.of("type", "string")
                .with("format", isRelative(field) ? "iri-reference" : "iri")
                .with("maxLength", PostLimits.MAX_NAME)
                .with("pattern", isRelative(field) ? "^(?:" + SCHEMES + "|/(?!/))" : "^" + SCHEMES);
    }

    @Override
    public String wanted(Field field) {
        return "has to be an address such as https://example.org/"
                + (isRelative(field) ? " or a path on this site" : "");
    }

    private static boolean isRelative(Field field) {
        return field.settings().flag(RELATIVE).orElse(false);
    }
}
