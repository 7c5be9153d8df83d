package org.lectern.importing.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;
import org.lectern.post.PostLimits;

/**
 * Images and links, where they have the shape that a post's have. What has another one stays an attribute, and so do the bare names of
 * image files: where those lie only their generator knows.
 */
final class MediaFields implements CoreField {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Override
    public void read(Gathering post) {
        for (Field field : post.stated("images")) {
            read(post, field, PostFields.IMAGES, all(field.value(), MediaFields::image), true);
        }
        for (Field field : post.stated("links")) {
            List<String> links = all(field.value(), MediaFields::link);
            boolean isAll = Words.elements(field.value()).stream().noneMatch(Map.class::isInstance);
            read(post, field, PostFields.LINKS, links, isAll);
        }
    }

    private static void read(Gathering post, Field field, String name, List<?> values, boolean isAll) {
        if (values.isEmpty() || values.size() > PostLimits.MAX_ENTRIES) {
            return;
        }
        post.read(name, values);
        if (isAll) {
            post.take(field);
        }
    }

    /** Empty if one of the elements is of another shape. */
    private static <T> List<T> all(Object value, Function<Object, Optional<T>> read) {
        List<T> values = new ArrayList<>();
        for (Object each : Words.elements(value)) {
            Optional<T> element = read.apply(each);
            if (element.isEmpty()) {
                return List.of();
            }
            values.add(element.get());
        }
        return values;
    }

    private static Optional<Document> image(Object value) {
        Map<?, ?> given = value instanceof Map<?, ?> map ? map : Map.of("url", value);
        Optional<String> url = Words.line(given.get("url")).filter(MediaFields::isAddress);
        boolean isTexts = isText(given.get("alt")) && isText(given.get("caption"));
        if (url.isEmpty() || !isTexts) {
            return Optional.empty();
        }
        Map<String, Object> image = new LinkedHashMap<>();
        given.forEach(
                (name, each) -> image.put(AttributeNames.storable(String.valueOf(name)), FrontMatter.plain(each)));
        image.put("url", url.get());
        return Optional.of(Document.of(image));
    }

    private static boolean isText(Object value) {
        return value == null || value instanceof String text && text.length() <= PostLimits.MAX_SUMMARY;
    }

    private static Optional<String> link(Object value) {
        Object address = value instanceof Map<?, ?> map && map.containsKey("url") ? map.get("url") : value;
        return Words.line(address).filter(MediaFields::isAddress);
    }

    private static boolean isAddress(String text) {
        try {
            String scheme = new URI(text.replace(" ", "%20")).getScheme();
            boolean isKnown = scheme == null ? text.startsWith("/") : SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            return isKnown && text.length() <= PostLimits.MAX_NAME;
        } catch (URISyntaxException another) {
            return false;
        }
    }
}
