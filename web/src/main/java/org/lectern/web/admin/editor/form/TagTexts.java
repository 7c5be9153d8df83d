package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.post.Slug;
import org.lectern.tag.Tags;

/** Tags as people type them: their labels, with commas between. */
@ApplicationScoped
public class TagTexts {
    private final Tags tags;

    /** For the container's proxy. */
    protected TagTexts() {
        this(null);
    }

    @Inject
    public TagTexts(Tags tags) {
        this.tags = tags;
    }

    /** {@code python, jakarta-ee} becomes {@code Python, Jakarta EE}. */
    public String typed(List<String> slugs) {
        Map<String, String> labels = tags.labels(slugs);
        return slugs.stream().map(slug -> typed(slug, labels)).collect(Collectors.joining(", "));
    }

    /** @param former the slugs that the post had: their labels stand for them, whatever slug they would be given today */
    List<String> slugs(String typed, List<String> former) {
        Map<String, String> labels = tags.labels(former);
        Map<String, String> slugsByText = former.stream()
                .collect(Collectors.toMap(slug -> typed(slug, labels), slug -> slug, (first, second) -> first));
        return split(typed).map(text -> slugsByText.getOrDefault(text, text)).toList();
    }

    /** Keeps the labels of tags that are new. */
    void remember(String typed) {
        Map<String, String> labels = new LinkedHashMap<>();
        split(typed).forEach(text -> Slug.from(text)
                .map(Slug::text)
                .filter(slug -> !slug.equals(text))
                .ifPresent(slug -> labels.putIfAbsent(slug, text)));
        if (!labels.isEmpty()) {
            tags.rememberLabels(labels);
        }
    }

    /** A label with a comma in it could not be told from two. */
    private static String typed(String slug, Map<String, String> labels) {
        String label = labels.getOrDefault(slug, slug);
        return label.contains(",") ? slug : label;
    }

    private static Stream<String> split(String typed) {
        return Arrays.stream(typed.split("[,\\n]")).map(String::strip).filter(text -> !text.isEmpty());
    }
}
