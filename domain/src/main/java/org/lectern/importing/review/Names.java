package org.lectern.importing.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Faults;
import org.lectern.post.FieldReader;
import org.lectern.problem.Pointer;

/** Lists of names of fields, as they are sent. */
final class Names {
    private Names() {}

    static List<String> read(FieldReader fields, String list, Faults faults) {
        return fields.elements(list, (pointer, value) -> {
            if (value instanceof String name) {
                return Optional.of(name);
            }
            faults.add(pointer, "has to be the name of a field");
            return Optional.empty();
        });
    }

    static void requireKnown(Document body, Set<String> known, Faults faults) {
        for (String name : body.names()) {
            if (!known.contains(name)) {
                String there = String.join(", ", known.stream().sorted().toList());
                faults.add(Pointer.step("", name), "is not known here; there is " + there);
            }
        }
    }

    /** @param what such as "a proposal" */
    static String there(Collection<String> names, String what) {
        return names.isEmpty() ? "no field has " + what : "there is " + what + " for " + String.join(", ", names);
    }
}
