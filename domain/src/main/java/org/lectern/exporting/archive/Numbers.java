package org.lectern.exporting.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.document.Document;

/** Whole numbers as JSON shows them best: without a mark. */
final class Numbers {
    private Numbers() {}

    static Number small(long number) {
        return number == (int) number ? (Number) (int) number : (Number) number;
    }

    static Document small(Document numbers) {
        Map<String, Object> small = new LinkedHashMap<>();
        numbers.fields().forEach((name, number) -> small.put(name, small((Long) number)));
        return Document.of(small);
    }
}
