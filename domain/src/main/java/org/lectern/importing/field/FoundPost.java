package org.lectern.importing.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;

/**
 * A post as its source has it, not yet compared with what is stored.
 *
 * @param path the file it was found in
 * @param hash of the bytes it was made of (SHA-256, hexadecimal): the same text again has the same hash
 * @param slug the one it asks for
 * @param fields its core fields and attributes, without slug and source
 * @param origin the path, the lines, the hash, and how each field was found, as {@link PostFields#SOURCE} keeps it
 * @param tagLabels the tags as written, by their slugs
 * @param warnings what the post's owner should know, each sentence beginning with the path
 */
public record FoundPost(
        String path,
        String hash,
        Optional<Slug> slug,
        Document fields,
        Document origin,
        Map<String, String> tagLabels,
        List<String> warnings) {
    public FoundPost {
        tagLabels = Map.copyOf(tagLabels);
        warnings = List.copyOf(warnings);
    }

    public Optional<String> title() {
        return fields.text(PostFields.TITLE);
    }

    /** Whether it has neither title nor date. */
    public boolean isUntold() {
        return title().isEmpty() && fields.value(PostFields.PUBLISHED).isEmpty();
    }

    /** With other tags in its fields, and their labels. */
    public FoundPost tagged(Document fields, Map<String, String> tagLabels) {
        return new FoundPost(path, hash, slug, fields, origin, tagLabels, warnings);
    }

    /** With one more warning, before the others. */
    public FoundPost warned(String warning) {
        List<String> all = new ArrayList<>(List.of(warning));
        all.addAll(warnings);
        return new FoundPost(path, hash, slug, fields, origin, tagLabels, all);
    }
}
