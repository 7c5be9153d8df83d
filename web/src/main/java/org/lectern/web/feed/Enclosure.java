package org.lectern.web.feed;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * An image that belongs to an entry.
 *
 * @param url absolute
 * @param type such as {@code image/jpeg}
 * @param length in bytes, if it is known
 * @param caption a text, no HTML
 */
public record Enclosure(String url, String type, OptionalLong length, Optional<String> caption) {}
