package org.lectern.bulk.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/** Reads what an operation is told, and notes what is wrong with it and where. For one reading. */
final class Parameters {
    private final Document document;
    private final List<Violation> faults = new ArrayList<>();

    /** @param known the names that there are; any other is a fault */
    Parameters(Document document, Set<String> known) {
        this.document = document;
        for (String name : document.names()) {
            if (!known.contains(name)) {
                fault(
                        name,
                        "is unknown here; there are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** The text, or a fault and an empty text where there is none. */
    String text(String name) {
        Optional<String> text = document.text(name).filter(each -> !each.isEmpty());
        if (text.isEmpty()) {
            fault(name, "has to be a text");
        }
        return text.orElse("");
    }

    boolean flag(String name) {
        if (document.value(name).filter(each -> !(each instanceof Boolean)).isPresent()) {
            fault(name, "has to be true or false");
        }
        return document.flag(name).orElse(false);
    }

    Optional<Object> value(String name) {
        return document.value(name);
    }

    boolean has(String name) {
        return document.has(name);
    }

    void fault(String name, String detail) {
        faults.add(new Violation(Pointer.step("", name), detail));
    }

    List<Violation> faults() {
        return List.copyOf(faults);
    }
}
