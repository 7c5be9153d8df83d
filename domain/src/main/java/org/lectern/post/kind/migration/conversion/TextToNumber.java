package org.lectern.post.kind.migration.conversion;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.document.Document;

/** A text that reads as a number does: {@code "1.50"} becomes 1.50. What would read otherwise then ({@code "007"}, {@code "1e3"}, {@code "1,5"}) is no number. */
public record TextToNumber() implements Conversion {
    /** What a 128-bit decimal holds (IEEE 754-2019). */
    private static final int MAX_DIGITS = 34;

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");

    @Override
    public String name() {
        return "text-to-number";
    }

    @Override
    public String target() {
        return "number that reads the same";
    }

    @Override
    public boolean isDone(Object value) {
        return value instanceof Number;
    }

    @Override
    public Optional<Object> convert(Object value) {
        return value instanceof String text ? number(text.strip()) : Optional.empty();
    }

    private static Optional<Object> number(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(text);
        boolean readsTheSame = exact.toPlainString().equals(text) && exact.precision() <= MAX_DIGITS;
        return readsTheSame ? Optional.of(smallest(exact)) : Optional.empty();
    }

    /** As the API stores whole numbers. */
    private static Number smallest(BigDecimal exact) {
        if (exact.scale() > 0 || exact.precision() > 18) {
            return exact;
        }
        long whole = exact.longValueExact();
        return (int) whole == whole ? (Number) (int) whole : (Number) whole;
    }

    @Override
    public Document typed(Document declared) {
        return Document.of("type", "number");
    }
}
