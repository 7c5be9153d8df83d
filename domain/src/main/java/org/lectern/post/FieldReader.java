package org.lectern.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lectern.document.Document;
import org.lectern.problem.Pointer;

/** Reads the fields of one document, notes what is wrong with them and where. Nulls and absent fields are both empty. */
public final class FieldReader {
    private final Document document;
    private final String pointer;
    private final Faults faults;

    public FieldReader(Document document, String pointer, Faults faults) {
        this.document = document;
        this.pointer = pointer;
        this.faults = faults;
    }

    public Document document() {
        return document;
    }

    public String at(String name) {
        return Pointer.step(pointer, name);
    }

    public void fault(String name, String detail) {
        faults.add(at(name), detail);
    }

    /** The text of one line, without the white space around it; empty if nothing is left. */
    public Optional<String> line(String name, int maxLength) {
        Optional<String> text = text(name, maxLength).map(String::strip).filter(line -> !line.isEmpty());
        if (text.isPresent() && text.get().chars().anyMatch(FieldReader::isControl)) {
            fault(name, "has line breaks or control characters; it has to be one line of text");
            return Optional.empty();
        }
        return text;
    }

    public Optional<String> text(String name, int maxLength) {
        Optional<String> text = as(name, String.class, "a text");
        if (text.isPresent() && text.get().length() > maxLength) {
            fault(name, "has " + text.get().length() + " characters; at most " + maxLength + " are allowed");
            return Optional.empty();
        }
        return text;
    }

    public Optional<Document> document(String name) {
        return as(name, Document.class, "an object");
    }

    Optional<Long> whole(String name) {
        Optional<Number> number = as(name, Number.class, "a number");
        Optional<Long> whole = document.number(name);
        if (number.isPresent() && whole.isEmpty()) {
            fault(name, "has to be a whole number");
        }
        return whole;
    }

    /** The elements of a list as the function reads them from their pointer and value; those that it finds wrong are left out. */
    public <T> List<T> elements(String name, BiFunction<String, Object, Optional<T>> read) {
        List<?> list = as(name, List.class, "a list").orElse(List.of());
        if (list.size() > PostLimits.MAX_ENTRIES) {
            fault(name, "has " + list.size() + " entries; at most " + PostLimits.MAX_ENTRIES + " are allowed");
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read.apply(Pointer.step(at(name), i), list.get(i)).ifPresent(elements::add);
        }
        return elements;
    }

    private <T> Optional<T> as(String name, Class<T> type, String whatItIs) {
        Optional<Object> value = document.value(name);
        if (value.isPresent() && !type.isInstance(value.get())) {
            fault(name, "has to be " + whatItIs + " or null");
            return Optional.empty();
        }
        return value.map(type::cast);
    }

    static boolean isControl(int character) {
        return Character.isISOControl(character);
    }
}
