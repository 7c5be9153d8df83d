package org.lectern.web.feed;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a page of a feed is.
 *
 * @param path the absolute address up to the extension
 * @param query as it was asked, without a question mark, or empty
 * @param next the cursor of the page behind this one
 */
public record FeedAddress(String path, String query, Optional<String> next) {
    private static final String AFTER = "after=";

    /** As it was asked. */
    public String self(String extension) {
        return address(extension, query);
    }

    /** Of the newest entries. Empty where this page has all there are. */
    public Optional<String> first(String extension) {
        boolean isOneOfSeveral = next.isPresent() || !query.equals(selection(query));
        return isOneOfSeveral ? Optional.of(address(extension, selection(query))) : Optional.empty();
    }

    /** Of the entries that follow these. */
    public Optional<String> next(String extension) {
        String selection = selection(query);
        String others = selection.isEmpty() ? "" : selection + "&";
        return next.map(cursor -> address(extension, others + AFTER + cursor));
    }

    /** The query less the place of the page. */
    static String selection(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(AFTER))
                .collect(Collectors.joining("&"));
    }

    private String address(String extension, String query) {
        return path + "." + extension + (query.isEmpty() ? "" : "?" + query);
    }
}
