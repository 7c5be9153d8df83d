package org.lectern.tag;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.document.Retyping;
import org.lectern.post.Faults;
import org.lectern.post.FieldReader;
import org.lectern.post.PostLimits;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;

/** Reads what people and programs say of a tag. Fields that nobody knows are kept as they are. */
public final class TagDrafts {
    private static final Set<String> KNOWN = Set.of(Tag.LABEL, Tag.DESCRIPTION, Tag.SYNONYMS);
    private static final Set<String> STATED_BY_LECTERN = Set.of("_id", "slug", "version", "posts", Tag.REDIRECT);

    private TagDrafts() {}

    /** The tag as the body wants it; what nobody changed keeps its place and its type. */
    public static Checked<Tag> read(Document body, Tag former) {
        Faults faults = new Faults();
        FieldReader fields = new FieldReader(body, "", faults);
        List<String> synonyms = fields.elements(Tag.SYNONYMS, (pointer, value) -> synonym(fields, value)).stream()
                .filter(slug -> !slug.equals(former.slug()))
                .distinct()
                .toList();
        Document wanted = Document.empty()
                .withOptional(Tag.LABEL, fields.line(Tag.LABEL, PostLimits.MAX_NAME))
                .withOptional(
                        Tag.DESCRIPTION,
                        fields.text(Tag.DESCRIPTION, PostLimits.MAX_SUMMARY).filter(text -> !text.isBlank()))
                .withOptional(Tag.SYNONYMS, Optional.of(synonyms).filter(each -> !each.isEmpty()));
        for (var field : body.fields().entrySet()) {
            boolean isOther = !KNOWN.contains(field.getKey()) && !STATED_BY_LECTERN.contains(field.getKey());
            wanted = isOther ? wanted.with(field.getKey(), field.getValue()) : wanted;
        }
        return faults.found().isEmpty()
                ? Checked.right(former.with(inPlaceOf(former.document(), wanted)))
                : Checked.wrong(faults.found());
    }

    private static Document inPlaceOf(Document former, Document wanted) {
        Document document = former;
        for (String name : former.names()) {
            document = wanted.has(name) || STATED_BY_LECTERN.contains(name) ? document : document.without(name);
        }
        document = document.withAll(Retyping.of(wanted, former));
        return document;
    }

    private static Optional<String> synonym(FieldReader fields, Object value) {
        Optional<String> slug = value instanceof String text ? Slug.from(text).map(Slug::text) : Optional.empty();
        if (slug.isEmpty()) {
            fields.fault(Tag.SYNONYMS, "has to be a list of texts with letters or digits");
        }
        return slug;
    }
}
