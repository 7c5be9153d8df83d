package org.lectern.post.kind.migration.conversion;

import java.math.BigDecimal;
import java.util.Optional;
import org.lectern.document.Document;

/** A number as people write it. */
public record NumberToText() implements Conversion {
    private static final int MAX_ZEROS = 40;

    @Override
    public String name() {
        return "number-to-text";
    }

    @Override
    public String target() {
        return "text";
    }

    @Override
    public boolean isDone(Object value) {
        return value instanceof String;
    }

    @Override
    public Optional<Object> convert(Object value) {
        return value instanceof Number number ? text(number) : Optional.empty();
    }

    private static Optional<Object> text(Number number) {
        if (number instanceof Double d && !Double.isFinite(d)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(number.toString());
        return Optional.of(Math.abs((long) exact.scale()) <= MAX_ZEROS ? exact.toPlainString() : exact.toString());
    }

    @Override
    public boolean isFor(Document declared) {
        return declared.text("type").filter("number"::equals).isPresent();
    }

    @Override
    public Document typed(Document declared) {
        return Document.of("type", "text");
    }
}
