package org.lectern.post;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/** Reads the fields of a post that are no core fields: what stands under {@code attributes}, and whatever else Lectern has no name for. */
public final class Attributes {
    private static final int MAX_DEPTH = 50;
    /** What a 128-bit decimal holds (IEEE 754-2019). */
    private static final int MAX_DIGITS = 34;

    private static final int MAX_EXPONENT = 6_000;

    private final Faults faults;

    private Attributes(Faults faults) {
        this.faults = faults;
    }

    static Document read(FieldReader fields, Faults faults, Set<String> passedOver) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        fields.document(PostFields.ATTRIBUTES).ifPresent(given -> attributes.putAll(given.fields()));
        Attributes reading = new Attributes(faults);
        reading.check(Document.of(attributes), fields.at(PostFields.ATTRIBUTES), 0);
        for (var field : fields.document().fields().entrySet()) {
            String name = field.getKey();
            if (!PostFields.isCore(name) && !passedOver.contains(name)) {
                reading.check(Document.of(name, field.getValue()), "", 0);
                if (attributes.putIfAbsent(name, field.getValue()) != null) {
                    faults.add(fields.at(name), "is given twice: here and in the attributes");
                }
            }
        }
        return Document.of(attributes);
    }

    /** What of a document can't be stored: names, numbers and depths that are beyond what stores take. */
    public static List<Violation> unstorable(Document document) {
        Faults faults = new Faults();
        new Attributes(faults).check(document, "", 0);
        return faults.found();
    }

    private void check(Object value, String pointer, int depth) {
        if (depth > MAX_DEPTH) {
            faults.add(pointer, "is nested deeper than " + MAX_DEPTH + " levels");
        } else if (value instanceof Document document) {
            document.fields().forEach((name, each) -> checkField(name, each, pointer, depth));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), Pointer.step(pointer, i), depth + 1);
            }
        } else if (value instanceof BigDecimal number) {
            checkNumber(number, pointer);
        }
    }

    private void checkField(String name, Object value, String parent, int depth) {
        String pointer = Pointer.step(parent, name);
        if (name.isEmpty() || name.startsWith("$") || name.indexOf('.') >= 0 || name.indexOf('\0') >= 0) {
            faults.add(
                    pointer,
                    "has a name that cannot be stored: names are not empty, do not begin with $ and hold neither '.' nor NUL");
        }
        check(value, pointer, depth + 1);
    }

    private void checkNumber(BigDecimal number, String pointer) {
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.precision() > MAX_DIGITS || Math.abs((long) shortest.scale()) > MAX_EXPONENT) {
            faults.add(pointer, "is a number that cannot be stored exactly: at most " + MAX_DIGITS + " digits");
        }
    }
}
