package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Predicate;

/** A dotted path into documents, and into those in arrays, where a number may also be a position. */
final class Path {
    private static final int NO_POSITION = -1;
    private static final int MOST_DIGITS = 9;

    private final String[] names;
    private final int[] positions;
    private final int end;

    private Path(String[] names) {
        this.names = names;
        positions = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            positions[i] = position(names[i]);
        }
        boolean endsInDot = names.length > 1 && names[names.length - 1].isEmpty();
        end = endsInDot ? names.length - 1 : names.length;
    }

    static Path of(String path) {
        return new Path(path.split("\\.", -1));
    }

    private static int position(String name) {
        boolean isNumber = !name.isEmpty()
                && name.length() <= MOST_DIGITS
                && name.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        boolean isPosition = isNumber && (name.length() == 1 || name.charAt(0) != '0');
        return isPosition ? Integer.parseInt(name) : NO_POSITION;
    }

    /** Whether one of the values there passes: of an array each element, and then itself. */
    boolean leadsToAny(Document document, Predicate<Object> test) {
        return isIn(document, 0, test, true);
    }

    /** Whether one of the values there passes; an array at the end of the path is one value. */
    boolean leadsTo(Document document, Predicate<Object> test) {
        return isIn(document, 0, test, false);
    }

    private boolean isIn(Document document, int next, Predicate<Object> test, boolean intoLast) {
        Object value = document.getOrMissing(names[next]);
        if (value instanceof List<?> elements) {
            return isIn(elements, next + 1, test, intoLast);
        }
        if (next == names.length - 1) {
            return test.test(value);
        }
        return value instanceof Document inner
                ? isIn(inner, next + 1, test, intoLast)
                : test.test(Missing.getInstance());
    }

    private boolean isIn(List<?> elements, int next, Predicate<Object> test, boolean intoLast) {
        if (next >= end) {
            return intoLast && anyPasses(elements, test) || test.test(elements);
        }
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            boolean isFound = element instanceof Document document && isIn(document, next, test, intoLast)
                    || positions[next] == i && isAt(element, next, test, intoLast);
            if (isFound) {
                return true;
            }
        }
        return false;
    }

    /** What a position leads to is not looked into any more if it is the end of the path. */
    private boolean isAt(Object element, int position, Predicate<Object> test, boolean intoLast) {
        if (position == names.length - 1) {
            return test.test(element);
        }
        return element instanceof Document document && isIn(document, position + 1, test, intoLast)
                || element instanceof List<?> inner && isIn(inner, position + 1, test, intoLast || position + 1 == end);
    }

    private static boolean anyPasses(List<?> elements, Predicate<Object> test) {
        for (Object element : elements) {
            if (test.test(element)) {
                return true;
            }
        }
        return false;
    }
}
