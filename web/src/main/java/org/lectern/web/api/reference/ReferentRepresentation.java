package org.lectern.web.api.reference;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.reference.Referent;
import org.lectern.reference.Register;

/** An event, a series or a person as the API shows it: what is known of all in one order, then whatever else the document has. */
final class ReferentRepresentation {
    private static final List<String> NOT_SHOWN = List.of(
            Referent.SLUG,
            Referent.NAME,
            Referent.KEYS,
            Referent.MERGED_INTO,
            Referent.MERGED_SLUG,
            Referent.MERGED_KEYS);

    private ReferentRepresentation() {}

    /** @param posts how many that anybody may read refer to it */
    static Document of(Register register, Referent referent, long posts) {
        Document stored = referent.document();
        Document shown = Document.of("id", referent.idText())
                .with("slug", referent.slug().orElse(null))
                .with("version", referent.version())
                .with("name", referent.name());
        for (var field : register.blank().fields().entrySet()) {
            shown = shown.with(field.getKey(), stored.value(field.getKey()).orElse(field.getValue()));
        }
        shown = shown.with("keys", referent.keys()).with("posts", posts);
        for (var field : stored.fields().entrySet()) {
            boolean isOther = !shown.has(field.getKey()) && !NOT_SHOWN.contains(field.getKey());
            shown = isOther ? shown.with(field.getKey(), field.getValue()) : shown;
        }
        return shown;
    }

    /** What was merged into it. */
    static List<Document> merged(List<Referent> merged) {
        return merged.stream()
                .map(each -> Document.of("id", each.idText())
                        .with("slug", each.ownSlug().orElse(null))
                        .with("name", each.name()))
                .toList();
    }
}
