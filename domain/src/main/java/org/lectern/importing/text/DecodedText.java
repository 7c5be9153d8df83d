package org.lectern.importing.text;

import java.util.Optional;

/**
 * A text, and how it was read.
 *
 * @param text without a byte order mark, its line ends as they were
 * @param remark what its owner should know: {@code read as windows-1252, it is no UTF-8}
 */
public record DecodedText(String text, Optional<String> remark) {}
