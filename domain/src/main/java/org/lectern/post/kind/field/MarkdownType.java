package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.PostLimits;

/** Text in Markdown; {@code min} and {@code max} count the characters of its source. */
@ApplicationScoped
public class MarkdownType implements FieldType {
    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String label() {
        return "Markdown";
    }

    @Override
    public Set<String> settings() {
        return Set.of(TextType.MIN, TextType.MAX);
    }

    @Override
    public void check(Settings settings) {
        settings.wholeBounds(TextType.MIN, TextType.MAX, 0, PostLimits.MAX_SOURCE);
    }

    /** RFC 7763. */
    @Override
    public Document schema(Field field) {
        return TextSchema.bounded(field).with("contentMediaType", "text/markdown");
    }

    @Override
    public String wanted(Field field) {
        return "has to be a text in Markdown" + TextSchema.length(field);
    }
}
