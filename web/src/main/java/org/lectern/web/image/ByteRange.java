package org.lectern.web.image;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a file.
 *
 * @param first in bytes, from 0
 * @param last included
 */
record ByteRange(long first, long last) {
    private static final Pattern SET = Pattern.compile("(?i)bytes\\s*=(.*)");
    private static final Pattern ONE = Pattern.compile("\\s*(\\d{0,30})\\s*-\\s*(\\d{0,30})\\s*");
    /** Who asks for more wants to make us work. */
    private static final int MOST = 20;

    private static final int LONGEST_NUMBER = 18;

    /** What a request asks for. */
    sealed interface Asked {
        /** It is status 200. */
        record Whole() implements Asked {}

        record Part(ByteRange range) implements Asked {}

        /** Nothing of the file is in the range. */
        record Nothing() implements Asked {}
    }

    static ByteRange whole(long length) {
        return new ByteRange(0, length - 1);
    }

    /**
     * What a header {@code Range} asks for (RFC 9110, section 14.1.2). Of several ranges that leave something out between them, of another
     * unit, and of what is malformed the whole file is the answer, as the RFC allows.
     */
    static Asked of(String header, long length) {
        Matcher set = SET.matcher(header.strip());
        List<Matcher> each = set.matches()
                ? Stream.of(set.group(1).split(",", MOST + 1)).map(ONE::matcher).toList()
                : List.of();
        boolean isWellFormed =
                !each.isEmpty() && each.size() <= MOST && each.stream().allMatch(ByteRange::isRange);
        if (!isWellFormed) {
            return new Asked.Whole();
        }
        List<ByteRange> there = each.stream()
                .flatMap(range -> existing(range, length).stream())
                .sorted(Comparator.comparingLong(ByteRange::first))
                .toList();
        return there.isEmpty() ? new Asked.Nothing() : joined(there);
    }

    long length() {
        return last - first + 1;
    }

    private static Asked joined(List<ByteRange> sorted) {
        ByteRange all = sorted.get(0);
        for (ByteRange next : sorted) {
            if (next.first() > all.last() + 1) {
                return new Asked.Whole();
            }
            all = new ByteRange(all.first(), Math.max(all.last(), next.last()));
        }
        return new Asked.Part(all);
    }

    private static boolean isRange(Matcher range) {
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return false;
        }
        return range.group(1).isEmpty() || range.group(2).isEmpty() || number(range, 1) <= number(range, 2);
    }

    /** What is there of it. */
    private static Optional<ByteRange> existing(Matcher range, long length) {
        if (range.group(1).isEmpty()) {
            long wanted = number(range, 2);
            return Optional.of(new ByteRange(Math.max(0, length - wanted), length - 1))
                    .filter(each -> wanted > 0 && length > 0);
        }
        long last = range.group(2).isEmpty() ? length - 1 : Math.min(number(range, 2), length - 1);
        return Optional.of(new ByteRange(number(range, 1), last)).filter(each -> each.first() < length);
    }

    /** No file is as long as the longest. */
    private static long number(Matcher range, int group) {
        String digits = range.group(group);
        return digits.length() > LONGEST_NUMBER ? Long.MAX_VALUE / 2 : Long.parseLong(digits);
    }
}
