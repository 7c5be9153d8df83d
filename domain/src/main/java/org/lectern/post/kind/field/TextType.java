package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.PostLimits;

/** Text as it is, one line of it unless {@code multiline} is set; {@code min} and {@code max} count its characters. */
@ApplicationScoped
public class TextType implements FieldType {
    static final String MIN = "min";
    static final String MAX = "max";
    private static final String MULTILINE = "multiline";

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String label() {
        return "Text";
    }

    @Override
    public Set<String> settings() {
        return Set.of(MIN, MAX, MULTILINE);
    }

    @Override
    public void check(Settings settings) {
        settings.flag(MULTILINE);
        settings.wholeBounds(MIN, MAX, 0, PostLimits.MAX_SOURCE);
    }

    @Override
    public Document schema(Field field) {
        Document schema = TextSchema.bounded(field);
        return isMultiline(field) ? schema : schema.with("pattern", TextSchema.ONE_LINE);
    }

    @Override
    public String wanted(Field field) {
        return "has to be " + (isMultiline(field) ? "a text" : "one line of text") + TextSchema.length(field);
    }

    private static boolean isMultiline(Field field) {
        return field.settings().flag(MULTILINE).orElse(false);
    }
}
