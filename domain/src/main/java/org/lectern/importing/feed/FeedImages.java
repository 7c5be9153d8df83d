package org.lectern.importing.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.xml.Addresses;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;

/** The images that an entry says it has: those of Media RSS and enclosures of a type {@code image/...}. */
final class FeedImages {
    private final List<Map<String, Object>> images = new ArrayList<>();

    /** Whether it is one. */
    boolean add(XmlElement element) {
        Optional<String> url = url(element).map(element.scope()::resolve).filter(Addresses::isOfTheWeb);
        if (url.isEmpty()) {
            return false;
        }
        boolean isKnown = images.stream().anyMatch(each -> each.get("url").equals(url.get()));
        if (!isKnown) {
            Map<String, Object> image = new LinkedHashMap<>();
            image.put("url", url.get());
            element.textOf(Namespaces.MEDIA, "description")
                    .or(() -> element.textOf(Namespaces.MEDIA, "title"))
                    .ifPresent(caption -> image.put("caption", FeedText.line(caption)));
            images.add(image);
        }
        return true;
    }

    List<Map<String, Object>> all() {
        return images;
    }

    private static Optional<String> url(XmlElement element) {
        String type = element.attribute("type").orElse("");
        boolean isImage =
                type.startsWith("image/") || element.attribute("medium").equals(Optional.of("image"));
        if (element.is(Namespaces.MEDIA, "content") && isImage) {
            return element.attribute("url");
        }
        return element.localName().equals("enclosure") && isImage ? element.attribute("url") : Optional.empty();
    }
}
