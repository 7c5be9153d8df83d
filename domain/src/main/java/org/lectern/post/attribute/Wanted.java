package org.lectern.post.attribute;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an attribute's value has to be. */
public sealed interface Wanted {
    /** Keys of which a post may have one, at the path as keys have it. */
    List<String> keys(String path);

    /** Or it may have one in one of these stretches. */
    List<Stretch> stretches(String path);

    /**
     * One value, of whichever type it may be stored as.
     *
     * @param dates what it stands for if it is a day or an instant
     */
    record Equal(String text, Optional<BigDecimal> number, Optional<Boolean> flag, Optional<Dates> dates)
            implements Wanted {
        @Override
        public List<String> keys(String path) {
            return Stream.of(
                            Optional.of(AttributeKeys.ofText(path, text)),
                            number.map(each -> AttributeKeys.ofNumber(path, each)),
                            flag.map(each -> AttributeKeys.ofFlag(path, each)))
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        public List<Stretch> stretches(String path) {
            return dates.map(each -> each.stretches(path)).orElse(List.of());
        }
    }

    /** A number from one to another. */
    record Numbers(Optional<Bound> from, Optional<Bound> to) implements Wanted {
        @Override
        public List<String> keys(String path) {
            return List.of();
        }

        @Override
        public List<Stretch> stretches(String path) {
            return List.of(new Stretch(
                    from.map(bound -> place(path, bound, !bound.isIncluded())).orElse(path + "=n:"),
                    to.map(bound -> place(path, bound, bound.isIncluded())).orElse(path + "=n;")));
        }

        /** The place of the number, or the first one behind it. */
        private static String place(String path, Bound bound, boolean isBehind) {
            return AttributeKeys.ofNumber(path, bound.number()) + (isBehind ? "!" : "");
        }
    }

    /**
     * A day or an instant of a stretch of time.
     *
     * @param from the first instant
     * @param to the first instant that is not meant any more
     * @param fromText the least text of a day or an instant that is meant
     * @param toText the first text that is not meant any more
     */
    record Dates(Optional<Instant> from, Optional<Instant> to, Optional<String> fromText, Optional<String> toText)
            implements Wanted {
        @Override
        public List<String> keys(String path) {
            return List.of();
        }

        @Override
        public List<Stretch> stretches(String path) {
            return List.of(new Stretch(
                    AttributeKeys.ofDate(path, fromText.orElse("")),
                    toText.map(text -> AttributeKeys.ofDate(path, text)).orElse(path + "=d;")));
        }
    }

    /** @param isIncluded whether the number itself is meant */
    record Bound(BigDecimal number, boolean isIncluded) {}

    /**
     * Keys from one up to another.
     *
     * @param to the first that is not meant
     */
    record Stretch(String from, String to) {
        boolean has(String key) {
            return key.compareTo(from) >= 0 && key.compareTo(to) < 0;
        }
    }
}
