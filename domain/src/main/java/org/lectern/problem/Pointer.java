package org.lectern.problem;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** JSON pointers (RFC 6901). */
public final class Pointer {
    private Pointer() {}

    /** A step deeper into a document (section 3). */
    public static String step(String parent, Object step) {
        return parent + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }

    /** What the pointer leads to; empty both for a null and for nothing. */
    public static Optional<Object> value(String pointer, Document document) {
        Optional<Object> value = Optional.of(document);
        for (String token : pointer.substring(1).split("/", -1)) {
            String step = token.replace("~1", "/").replace("~0", "~");
            value = value.flatMap(each -> child(each, step));
        }
        return value;
    }

    private static Optional<Object> child(Object value, String step) {
        if (value instanceof Document document) {
            return document.value(step);
        }
        boolean isIndex = value instanceof List<?> && step.matches("0|[1-9]\\d{0,8}");
        return isIndex
                ? ((List<?>) value)
                        .stream()
                                .skip(Long.parseLong(step))
                                .limit(1)
                                .filter(each -> each != null)
                                .<Object>map(each -> each)
                                .findFirst()
                : Optional.empty();
    }
}
