package org.lectern.web.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file.
 *
 * @param first in bytes, from 0
 * @param last included
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    static ByteRange whole(long length) {
        return new ByteRange(0, length - 1);
    }

    /**
     * What a header {@code Range} asks for (RFC 9110, section 14.1.2). Of several ranges, of another unit, and of what is malformed the whole
     * file is the answer, as the RFC allows.
     *
     * @return empty: nothing of the file is in the range
     */
    static Optional<ByteRange> of(String header, long length) {
        Matcher range = ONE.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.of(whole(length));
        }
        if (range.group(1).isEmpty()) {
            long wanted = Long.parseLong(range.group(2));
            return Optional.of(new ByteRange(Math.max(0, length - wanted), length - 1))
                    .filter(each -> wanted > 0 && length > 0);
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
        if (last < first && !range.group(2).isEmpty()) {
            return Optional.of(whole(length));
        }
        return Optional.of(new ByteRange(first, Math.min(last, length - 1))).filter(each -> first < length);
    }

    long length() {
        return last - first + 1;
    }
}
