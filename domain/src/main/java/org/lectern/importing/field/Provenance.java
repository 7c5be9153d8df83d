package org.lectern.importing.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.importing.original.Original;
import org.lectern.post.OldAddress;
import org.lectern.post.Source;

/**
 * Where a post was found.
 *
 * @param path of the file in what was given
 * @param ways how each field was found: {@code read} in the source, or {@code derived} from something else in it
 * @param addresses where the post was to be read: whole URLs, or paths that begin with a slash
 * @param identity what its source knows it by: the id in a feed, a UUID
 * @param feedId the id that it has, or had, in a feed
 * @param about the id that a Lectern, this one or another, gave to it
 * @param isWeak its source has nothing to know it by, so that it may be the same post as one that another source has
 */
public record Provenance(
        String path,
        Original original,
        Map<String, String> ways,
        List<String> addresses,
        Optional<String> identity,
        Optional<String> feedId,
        Optional<String> about,
        List<Doubt> doubts,
        boolean isWeak) {
    public Provenance {
        addresses = List.copyOf(addresses);
        doubts = List.copyOf(doubts);
    }

    public static Provenance of(String path, Original original, Map<String, String> ways) {
        return new Provenance(
                path,
                original,
                ways,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    Provenance with(List<String> addresses) {
        return new Provenance(path, original, ways, addresses, identity, feedId, about, doubts, isWeak);
    }

    Provenance with(String identity) {
        return new Provenance(path, original, ways, addresses, Optional.of(identity), feedId, about, doubts, isWeak);
    }

    Provenance syndicated(String feedId) {
        return new Provenance(path, original, ways, addresses, identity, Optional.of(feedId), about, doubts, isWeak);
    }

    Provenance about(String lasting) {
        return new Provenance(path, original, ways, addresses, identity, feedId, Optional.of(lasting), doubts, isWeak);
    }

    /** @param fields those that were not stated, but follow from what was */
    Provenance derived(Set<String> fields) {
        Map<String, String> all = new LinkedHashMap<>(ways);
        all.replaceAll((field, way) -> fields.contains(field) ? "derived" : way);
        return new Provenance(path, original, all, addresses, identity, feedId, about, doubts, isWeak);
    }

    Provenance with(Doubt doubt) {
        List<Doubt> all = new ArrayList<>(doubts);
        all.add(doubt);
        return new Provenance(path, original, ways, addresses, identity, feedId, about, all, isWeak);
    }

    Provenance weak() {
        return new Provenance(path, original, ways, addresses, identity, feedId, about, doubts, true);
    }

    /** The addresses as they are compared. */
    public List<String> addressKeys() {
        return addresses.stream()
                .flatMap(address -> OldAddress.keys(address).stream())
                .distinct()
                .toList();
    }

    /** As a post keeps it. */
    public Document document() {
        Document document = Document.of("path", path)
                .with("lines", List.of(original.firstLine(), original.lastLine()))
                .with("hash", original.hash())
                .with("fields", ways)
                .withOptional("id", identity)
                .withOptional(Source.FEED_ID, feedId);
        List<String> keys = addressKeys();
        if (!keys.isEmpty()) {
            document = document.with("addresses", keys);
        }
        if (!doubts.isEmpty()) {
            document = document.with(
                    "doubts",
                    doubts.stream()
                            .map(doubt -> Document.of("field", doubt.field()).with("reason", doubt.reason()))
                            .toList());
        }
        return isWeak ? document.with("weak", true) : document;
    }
}
