package org.lectern.post.kind.field;

import jakarta.enterprise.inject.Vetoed;
import org.lectern.document.Document;
import org.lectern.post.Slug;

/** The readable part of an address. Only what references consist of: nobody declares a field of it. */
@Vetoed
final class SlugType implements FieldType {
    @Override
    public String name() {
        return "slug";
    }

    @Override
    public String label() {
        return "Slug";
    }

    @Override
    public Document schema(Field field) {
        return Document.of("type", "string")
                .with("minLength", 1)
                .with("maxLength", Slug.MAX_LENGTH)
                .with("pattern", "^[\\p{L}\\p{N}\\p{M}]+(?:[-_.]+[\\p{L}\\p{N}\\p{M}]+)*$");
    }

    @Override
    public String wanted(Field field) {
        return "has to be a slug: letters and digits in lower case, words joined by hyphens";
    }
}
