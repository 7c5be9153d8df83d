package org.lectern.importing.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.Original;
import org.lectern.importing.xml.Addresses;
import org.lectern.post.Content;
import org.lectern.syndication.LastingIds;

/** An entry of a feed of any sort while it is read. */
final class FeedEntry {
    private final Map<String, Object> stated = new LinkedHashMap<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<String> identity = Optional.empty();
    private Optional<String> about = Optional.empty();
    private Content content = new Content(Content.TEXT, "");

    /** What is empty is not stated; what is stated first stays. */
    void state(String name, Object value) {
        boolean isEmpty = value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (!isEmpty) {
            stated.putIfAbsent(name, value);
        }
    }

    boolean states(String name) {
        return stated.containsKey(name);
    }

    Map<String, Object> stated() {
        return stated;
    }

    /** Ignored if it is nowhere on the web. */
    void address(String address) {
        if (Addresses.isOfTheWeb(address)) {
            addresses.add(address.strip());
        }
    }

    boolean hasAddress() {
        return !addresses.isEmpty();
    }

    void identity(String id) {
        identity = Optional.of(id.strip()).filter(text -> !text.isEmpty());
    }

    /** The id that a Lectern gave to it, where its feed has it under another one. */
    void about(String lasting) {
        about = Optional.of(lasting.strip()).filter(LastingIds::isOfLectern);
    }

    Optional<String> identity() {
        return identity;
    }

    void html(String html) {
        content = new Content(Content.HTML, html);
    }

    void text(String text) {
        content = new Content(Content.TEXT, text);
    }

    /** HTML or text, by its looks. */
    void guessed(String text) {
        content = new Content(FeedText.isHtml(text) ? Content.HTML : Content.TEXT, text);
    }

    boolean hasContent() {
        return !content.source().isBlank();
    }

    /** @param sentence without its subject */
    void warn(String sentence) {
        warnings.add(sentence);
    }

    FoundPost post(PieceReading reading, SourcePath file, Original original) throws Unreadable {
        boolean saysNothing = !hasContent() && stated.isEmpty() && addresses.isEmpty() && identity.isEmpty();
        if (saysNothing) {
            throw new Unreadable(original.firstLine(), "is no post: nothing is in it");
        }
        String name = addresses.stream().findFirst().map(AddressName::of).orElse("");
        FoundPost post = reading.read(file, original, name, stated, content).withAddresses(List.copyOf(addresses));
        for (String warning : warnings) {
            post = post.warned(file + ", line " + original.firstLine() + ": " + warning);
        }
        boolean isKnown = identity.isPresent() || !addresses.isEmpty();
        FoundPost known = identity.isPresent() ? post.identified(identity.get()).syndicated(identity.get()) : post;
        Optional<String> lasting = about.or(() -> identity.filter(LastingIds::isOfLectern));
        FoundPost whose = lasting.isPresent() ? known.about(lasting.get()) : known;
        return isKnown ? whose : whose.weak();
    }
}
