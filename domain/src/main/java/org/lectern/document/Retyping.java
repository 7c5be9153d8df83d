package org.lectern.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a document that went out and came back through JSON the types it had before.
 *
 * <p>JSON knows neither instants nor kinds of numbers nor binary data. Where a value's text is the one that the former document would
 * have shown in this place, nobody changed it, and the former value stands. The elements of a list are recognised by their text wherever
 * they moved.
 */
public final class Retyping {
    private Retyping() {}

    public static Document of(Document changed, Document former) {
        LinkedHashMap<String, Object> result = new LinkedHashMap<>();
        changed.fields()
                .forEach((name, value) ->
                        result.put(name, value(value, former.fields().get(name))));
        return Document.of(result);
    }

    private static Object value(Object changed, Object former) {
        if (same(changed, former)) {
            return former;
        }
        if (changed instanceof Document now && former instanceof Document before) {
            return of(now, before);
        }
        if (changed instanceof List<?> now && former instanceof List<?> before) {
            return elements(now, before);
        }
        return changed;
    }

    private static List<Object> elements(List<?> now, List<?> before) {
        List<Object> left = new ArrayList<>(before);
        List<Object> result = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            Object each = now.get(i);
            int known = indexOfSame(left, each);
            Object counterpart = i < before.size() ? before.get(i) : null;
            result.add(known >= 0 ? left.remove(known) : value(each, counterpart));
        }
        return result;
    }

    private static int indexOfSame(List<Object> values, Object wanted) {
        for (int i = 0; i < values.size(); i++) {
            if (same(wanted, values.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Object changed, Object former) {
        if (changed == null || former == null) {
            return changed == former;
        }
        if (changed instanceof Number now && former instanceof Number before) {
            return sameNumber(now, before);
        }
        if (changed instanceof Document now && former instanceof Document before) {
            return sameFields(now.fields(), before.fields());
        }
        if (changed instanceof List<?> now && former instanceof List<?> before) {
            return now.size() == before.size() && sameElements(now, before);
        }
        return changed.equals(former)
                || changed instanceof String text
                        && textOf(former).filter(text::equals).isPresent();
    }

    private static boolean sameNumber(Number now, Number before) {
        if (isNotFinite(now) || isNotFinite(before)) {
            return now.equals(before);
        }
        return new BigDecimal(now.toString()).compareTo(new BigDecimal(before.toString())) == 0;
    }

    private static boolean isNotFinite(Number number) {
        return number instanceof Double d && !Double.isFinite(d);
    }

    private static boolean sameFields(Map<String, Object> now, Map<String, Object> before) {
        return List.copyOf(now.keySet()).equals(List.copyOf(before.keySet()))
                && now.entrySet().stream().allMatch(each -> same(each.getValue(), before.get(each.getKey())));
    }

    private static boolean sameElements(List<?> now, List<?> before) {
        for (int i = 0; i < now.size(); i++) {
            if (!same(now.get(i), before.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How JSON shows a value that JSON has no type for; empty for all others. */
    private static Optional<String> textOf(Object value) {
        if (value instanceof Foreign foreign) {
            return Optional.of(foreign.text());
        }
        boolean shownAsText =
                value instanceof Instant || value instanceof Binary || value instanceof Double d && !Double.isFinite(d);
        return shownAsText ? Optional.of(value.toString()) : Optional.empty();
    }
}
