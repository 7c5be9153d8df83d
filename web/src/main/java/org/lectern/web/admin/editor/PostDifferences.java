package org.lectern.web.admin.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What two forms of one post do not have in common. */
final class PostDifferences {
    private static final Map<String, Function<PostForm, String>> FIELDS = fields();

    private PostDifferences() {}

    static List<Difference> between(PostForm mine, PostForm theirs) {
        List<Difference> differences = new ArrayList<>();
        FIELDS.forEach((label, field) -> {
            String my = AttributeTexts.newlines(field.apply(mine));
            String their = AttributeTexts.newlines(field.apply(theirs));
            if (!my.equals(their)) {
                differences.add(new Difference(label, my, their));
            }
        });
        return differences;
    }

    private static Map<String, Function<PostForm, String>> fields() {
        Map<String, Function<PostForm, String>> fields = new LinkedHashMap<>();
        fields.put("Text", PostForm::getSource);
        fields.put("Title", PostForm::getTitle);
        fields.put("Slug", PostForm::getSlug);
        fields.put("Kind", PostForm::getKind);
        fields.put("Tags", PostForm::getTags);
        fields.put("Status", PostForm::getStatus);
        fields.put("Published", PostForm::getPublished);
        fields.put("Language", PostForm::getLanguage);
        fields.put("Summary", PostForm::getSummary);
        fields.put("Format", PostForm::getFormat);
        fields.put("Attributes", PostDifferences::attributes);
        return fields;
    }

    private static String attributes(PostForm form) {
        return form.getAttributes().stream()
                .map(row -> row.getName() + ": " + row.getValue())
                .collect(Collectors.joining("\n"));
    }
}
