package org.lectern.post;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What imported posts are known by.
 *
 * @param paths of the files that they were found in
 * @param hashes of the bytes that they, or their copies in other sources, were made of
 * @param identities what their sources, or feeds that they stood in, know them by
 * @param addresses where they were to be read
 * @param weakDays in UTC, on which posts may be that their sources have nothing to know by: {@code 2025-05-16}
 */
public record ImportedKeys(
        Set<String> paths, Set<String> hashes, Set<String> identities, Set<String> addresses, Set<String> weakDays) {
    public ImportedKeys {
        paths = Set.copyOf(paths);
        hashes = Set.copyOf(hashes);
        identities = Set.copyOf(identities);
        addresses = Set.copyOf(addresses);
        weakDays = Set.copyOf(weakDays);
    }

    /** Those of them that are not empty, under the names of a post's fields. */
    public List<Named> named() {
        return Stream.of(
                        new Named("source.path", paths),
                        new Named("source.hash", hashes),
                        new Named("source.copies.hash", hashes),
                        new Named("source.id", identities),
                        new Named("source.feedId", identities),
                        new Named("source.addresses", addresses),
                        new Named("source.weakDay", weakDays))
                .filter(keys -> !keys.values().isEmpty())
                .toList();
    }

    /** @param field the path of a post's field that holds one of the values */
    public record Named(String field, Set<String> values) {}
}
