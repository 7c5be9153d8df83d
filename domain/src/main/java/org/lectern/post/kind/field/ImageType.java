package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;

/** An image by its {@code url}, with {@code alt}, which {@code altRequired} demands, and {@code caption}. */
@ApplicationScoped
public class ImageType implements FieldType {
    private static final String ALT_REQUIRED = "altRequired";
    private static final Document MULTILINE = Document.of("multiline", true);
    private static final Field URL = Field.part("url", new UrlType(), true, Document.of("relative", true));

    @Override
    public String name() {
        return "image";
    }

    @Override
    public String label() {
        return "Image";
    }

    @Override
    public Set<String> settings() {
        return Set.of(ALT_REQUIRED);
    }

    @Override
    public void check(Settings settings) {
        settings.flag(ALT_REQUIRED);
    }

    @Override
    public Document schema(Field field) {
        return FieldSchema.object(parts(field));
    }

    @Override
    public String wanted(Field field) {
        return "has to be an object with the url of an image, and with alt and caption";
    }

    @Override
    public List<Field> parts(Field field) {
        boolean altRequired = field.settings().flag(ALT_REQUIRED).orElse(false);
        return List.of(
                URL,
                Field.part("alt", new TextType(), altRequired, MULTILINE),
                Field.part("caption", new TextType(), false, MULTILINE));
    }
}
