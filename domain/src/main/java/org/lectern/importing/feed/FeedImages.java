package org.lectern.importing.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.xml.Addresses;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;

/** The images that an entry says it has: those of Media RSS and enclosures of a type {@code image/...}, with what is said of the file. */
final class FeedImages {
    private static final String IMAGE = "image/";
    private static final String LENGTH = "length";

    private final List<Map<String, Object>> images = new ArrayList<>();

    /** Whether it is one. */
    boolean add(XmlElement element) {
        Optional<String> url = url(element).map(element.scope()::resolve).filter(Addresses::isOfTheWeb);
        Optional<String> caption =
                element.textOf(Namespaces.MEDIA, "description").or(() -> element.textOf(Namespaces.MEDIA, "title"));
        url.ifPresent(address -> add(address, caption.map(FeedText::line), element, "fileSize"));
        return url.isPresent();
    }

    /** Whether it is one: an enclosure of Atom's. */
    boolean addLink(XmlElement link) {
        Optional<String> url = link.attribute("type")
                .filter(type -> type.startsWith(IMAGE))
                .flatMap(any -> link.attribute("href"))
                .map(link.scope()::resolve)
                .filter(Addresses::isOfTheWeb);
        url.ifPresent(address -> add(address, link.attribute("title"), link, LENGTH));
        return url.isPresent();
    }

    /** The first one of an address is the one that counts. */
    private void add(String url, Optional<String> caption, XmlElement element, String size) {
        boolean isKnown = images.stream().anyMatch(each -> each.get("url").equals(url));
        if (isKnown) {
            return;
        }
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("url", url);
        caption.ifPresent(text -> image.put("caption", text));
        element.attribute("type").filter(type -> type.startsWith(IMAGE)).ifPresent(type -> image.put("type", type));
        element.attribute(size)
                .or(() -> element.attribute(LENGTH))
                .filter(text -> text.matches("[1-9]\\d{0,14}"))
                .ifPresent(length -> image.put(LENGTH, Long.valueOf(length)));
        images.add(image);
    }

    List<Map<String, Object>> all() {
        return images;
    }

    private static Optional<String> url(XmlElement element) {
        String type = element.attribute("type").orElse("");
        boolean isImage = type.startsWith(IMAGE) || element.attribute("medium").equals(Optional.of("image"));
        if (element.is(Namespaces.MEDIA, "content") && isImage) {
            return element.attribute("url");
        }
        return element.localName().equals("enclosure") && isImage ? element.attribute("url") : Optional.empty();
    }
}
