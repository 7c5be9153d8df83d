package org.lectern.housekeeping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.lectern.document.Document;
import org.lectern.document.Sha256;

/**
 * What a check saw.
 *
 * @param subject the id of a post as text, or what else it is about: a tag's or person's slug, the path of a field
 * @param place where in it: a JSON pointer, with a number sign and more behind it within a text; empty: all of it. Does not change when
 *     something else in the subject does
 * @param detail in words, for the person who mends it; may tell counts and lines, which come and go
 * @param evidence what makes it wrong and nothing else: whoever ignored the finding is asked again when this changes
 * @param examples ids of posts to look at, where the subject is none
 */
public record Sighting(
        String check, String subject, String place, String detail, Document evidence, List<String> examples) {
    private static final int ID_BYTES = 15;

    public Sighting {
        Objects.requireNonNull(check);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(place);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(evidence);
        examples = List.copyOf(examples);
    }

    public static Sighting of(Check check, String subject, String place, String detail) {
        return new Sighting(check.name(), subject, place, detail, Document.empty(), List.of());
    }

    public Sighting with(String evidenceName, Object value) {
        return new Sighting(check, subject, place, detail, evidence.with(evidenceName, value), examples);
    }

    public Sighting with(List<String> examples) {
        return new Sighting(check, subject, place, detail, evidence, examples);
    }

    /** The same for the same place of the same subject in every run: letters, digits, hyphens and underscores. */
    public String id() {
        MessageDigest digest = Sha256.digest();
        for (String part : List.of(check, subject, place)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        byte[] hash = Arrays.copyOf(digest.digest(), ID_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
