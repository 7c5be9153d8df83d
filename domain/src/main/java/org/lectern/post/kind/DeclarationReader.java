package org.lectern.post.kind;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lectern.document.Document;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/** Reads one object of a declaration, and notes what is wrong with it. Nulls and absent fields are both empty. */
final class DeclarationReader {
    private static final int MAX_REPORTED = 100;

    private final Document document;
    private final String pointer;
    private final List<Violation> faults;

    DeclarationReader(Document document, String pointer, List<Violation> faults) {
        this.document = document;
        this.pointer = pointer;
        this.faults = faults;
    }

    Document document() {
        return document;
    }

    String at(String name) {
        return Pointer.step(pointer, name);
    }

    void fault(String name, String detail) {
        if (faults.size() < MAX_REPORTED) {
            faults.add(new Violation(at(name), detail));
        }
    }

    /** One line of text, without the white space around it; empty if nothing is left. */
    Optional<String> line(String name, int most) {
        Optional<String> line = text(name, most).map(String::strip).filter(text -> !text.isEmpty());
        if (line.filter(text -> text.chars().anyMatch(Character::isISOControl)).isPresent()) {
            fault(name, "has to be one line of text");
            return Optional.empty();
        }
        return line;
    }

    Optional<String> text(String name, int most) {
        return as(name, String.class, "a text").filter(text -> {
            if (text.length() > most) {
                fault(name, "has " + text.length() + " characters; at most " + most + " are allowed");
            }
            return text.length() <= most;
        });
    }

    boolean flag(String name) {
        return as(name, Boolean.class, "true or false").orElse(false);
    }

    /** The list that has to be there. */
    List<?> list(String name) {
        Optional<List<?>> list = as(name, List.class, "a list").map(each -> (List<?>) each);
        return list.orElse(List.of());
    }

    void requireKnown(Collection<String> known) {
        for (String name : document.names()) {
            if (!known.contains(name)) {
                fault(name, "is not known here; there are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private <T> Optional<T> as(String name, Class<T> type, String whatItIs) {
        Optional<Object> value = document.value(name);
        if (value.isPresent() && !type.isInstance(value.get())) {
            fault(name, "has to be " + whatItIs);
            return Optional.empty();
        }
        return value.map(type::cast);
    }
}
