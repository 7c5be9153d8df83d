package org.lectern.importing.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;
import org.lectern.post.PostLimits;
import org.lectern.post.Slug;

/**
 * Tags: a list, or a text with commas, or else with spaces, as Jekyll documents it; a single {@code tag} may have spaces. Zola keeps them
 * under {@code taxonomies}. One of which more is known than its name is a map with a {@code slug} and a {@code label}.
 */
final class TagsField implements CoreField {
    @Override
    public void read(Gathering post) {
        Set<String> slugs = new LinkedHashSet<>();
        for (Field field : post.stated("tags")) {
            takeIf(post, field, addAll(post, slugs, split(field.value(), true)));
        }
        for (Field field : post.stated("tag")) {
            takeIf(post, field, addAll(post, slugs, split(field.value(), false)));
        }
        for (Field field : post.stated("taxonomies")) {
            takeIf(post, field, taxonomies(post, slugs, field.value()));
        }
        if (!slugs.isEmpty()) {
            post.read(PostFields.TAGS, new ArrayList<>(slugs));
        }
    }

    private static void takeIf(Gathering post, Field field, boolean isComplete) {
        if (isComplete) {
            post.take(field);
        }
    }

    private static boolean taxonomies(Gathering post, Set<String> slugs, Object value) {
        if (!(value instanceof Map<?, ?> map) || !map.containsKey("tags")) {
            return false;
        }
        return addAll(post, slugs, Words.elements(map.get("tags"))) && map.size() == 1;
    }

    private static List<?> split(Object value, boolean atSpaces) {
        if (!(value instanceof String text)) {
            return Words.elements(value);
        }
        String separator = text.contains(",") || !atSpaces ? "," : "\\s+";
        return Arrays.stream(text.strip().split(separator)).toList();
    }

    /** Whether every tag found its way into the slugs. */
    private static boolean addAll(Gathering post, Set<String> slugs, List<?> tags) {
        boolean isComplete = true;
        for (Object tag : tags) {
            String label = Words.line(tag instanceof Map<?, ?> both ? both.get("label") : tag)
                    .map(text -> text.replaceFirst("^#+\\s*", ""))
                    .orElse("");
            Optional<Slug> slug = tag instanceof Map<?, ?> both
                    ? Words.line(both.get("slug")).flatMap(Slug::parse)
                    : Slug.from(label);
            if (tag.toString().isBlank()) {
                continue;
            }
            boolean fits = slug.isPresent() && slugs.size() < PostLimits.MAX_ENTRIES;
            if (fits) {
                slugs.add(slug.get().text());
                post.label(slug.get(), label);
            } else if (isComplete) {
                post.warn(
                        slug.isPresent()
                                ? "has more than " + PostLimits.MAX_ENTRIES + " tags; all are kept as an attribute"
                                : "its tag '" + tag
                                        + "' is no text with a letter or digit; it is kept as an attribute");
            }
            isComplete &= fits;
        }
        return isComplete;
    }
}
