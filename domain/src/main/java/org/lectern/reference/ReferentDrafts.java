package org.lectern.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Faults;
import org.lectern.post.FieldReader;
import org.lectern.post.PostLimits;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;

/** Reads what people and programs send as an event, a series or a person. Fields that nobody knows are kept as they are. */
public final class ReferentDrafts {
    public static final String URL = "url";
    public static final String DESCRIPTION = "description";

    /** Lectern states them itself; they are passed over, so that what was read can be sent back. */
    static final Set<String> STATED_BY_LECTERN = Set.of(
            "_id",
            "id",
            "version",
            "posts",
            "merged",
            Referent.KEYS,
            Referent.MERGED_INTO,
            Referent.MERGED_SLUG,
            Referent.MERGED_KEYS);

    private ReferentDrafts() {}

    /** @return slug (if one is stated), name, the register's fields, and whatever else the body has, in this order */
    public static Checked<Document> read(Document body, Register register) {
        Faults faults = new Faults();
        FieldReader fields = new FieldReader(body, "", faults);
        Optional<String> name = fields.line(Referent.NAME, PostLimits.MAX_NAME);
        if (name.isEmpty() && faults.found().isEmpty()) {
            fields.fault(Referent.NAME, "is missing");
        }
        Document draft =
                Document.empty().withOptional(Referent.SLUG, slug(fields)).withOptional(Referent.NAME, name);
        draft = draft.withAll(register.read(fields));
        for (var field : body.fields().entrySet()) {
            boolean isOther = !isCore(field.getKey(), register) && !STATED_BY_LECTERN.contains(field.getKey());
            draft = isOther ? draft.with(field.getKey(), field.getValue()) : draft;
        }
        return faults.found().isEmpty() ? Checked.right(draft) : Checked.wrong(faults.found());
    }

    /** An address on the web. */
    public static Optional<String> url(FieldReader fields) {
        Optional<String> url = fields.line(URL, PostLimits.MAX_NAME);
        if (url.filter(text -> !isWebAddress(text)).isPresent()) {
            fields.fault(URL, "has to be an address such as https://example.org/");
        }
        return url;
    }

    public static Optional<String> description(FieldReader fields) {
        return fields.text(DESCRIPTION, PostLimits.MAX_SUMMARY).filter(text -> !text.isBlank());
    }

    static boolean isCore(String name, Register register) {
        return name.equals(Referent.SLUG)
                || name.equals(Referent.NAME)
                || register.blank().has(name);
    }

    private static Optional<String> slug(FieldReader fields) {
        Optional<String> slug = fields.line(Referent.SLUG, PostLimits.MAX_NAME);
        if (slug.filter(text -> Slug.parse(text).isEmpty()).isPresent()) {
            fields.fault(Referent.SLUG, "has to be letters and digits in lower case, words joined by hyphens");
        }
        return slug;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
