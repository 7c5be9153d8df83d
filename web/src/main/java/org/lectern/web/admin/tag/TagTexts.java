package org.lectern.web.admin.tag;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;
import org.lectern.tag.Tag;
import org.lectern.tag.TagDrafts;

/** Tags as the texts of a form, and back. What the form does not show stays as it is. */
final class TagTexts {
    static final String SLUG = "slug";
    static final Map<String, String> PLACES = Map.of(
            "/slug", "edit:slug",
            "/label", "edit:label",
            "/description", "edit:description",
            "/synonyms", "edit:synonyms");

    private TagTexts() {}

    static Map<String, String> of(Tag tag) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Tag.LABEL, tag.label().orElse(""));
        texts.put(Tag.DESCRIPTION, tag.document().text(Tag.DESCRIPTION).orElse(""));
        texts.put(Tag.SYNONYMS, String.join(", ", tag.synonyms()));
        return texts;
    }

    /** @param former what it was */
    static Checked<Tag> draft(Map<String, String> texts, Tag former) {
        List<String> synonyms = Arrays.stream(
                        texts.getOrDefault(Tag.SYNONYMS, "").split("[,\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        Document body = former.document()
                .withOptional(Tag.LABEL, stated(texts, Tag.LABEL))
                .withOptional(Tag.DESCRIPTION, stated(texts, Tag.DESCRIPTION))
                .with(Tag.SYNONYMS, synonyms);
        return TagDrafts.read(body, former);
    }

    /** Of a new one: as stated, or as its label makes it. */
    static Optional<String> slug(Map<String, String> texts) {
        Optional<String> stated = stated(texts, SLUG);
        return (stated.isPresent()
                        ? stated.flatMap(Slug::parse)
                        : stated(texts, Tag.LABEL).flatMap(Slug::from))
                .map(Slug::text);
    }

    private static Optional<String> stated(Map<String, String> texts, String field) {
        return Optional.ofNullable(texts.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
