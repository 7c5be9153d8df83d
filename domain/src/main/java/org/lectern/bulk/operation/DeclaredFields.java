package org.lectern.bulk.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/** The fields that a kind declares, in the words of its declaration, and what changes make of them. */
public record DeclaredFields(List<Document> all) {
    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String LABEL = "label";

    public DeclaredFields {
        all = List.copyOf(all);
    }

    /**
     * The fields with others in the place of one.
     *
     * @param name of the field that a change is about; a violation of the parameter with this name if there is none
     */
    Checked<List<Document>> inPlaceOf(String name, Function<Document, Checked<List<Document>>> others) {
        Optional<Document> found = find(name);
        if (found.isEmpty()) {
            String names = all.stream().map(DeclaredFields::name).collect(Collectors.joining(", "));
            return wrong(
                    NAME, "is no field of this kind; " + (names.isEmpty() ? "it declares none" : "there are " + names));
        }
        Checked<List<Document>> changed = others.apply(found.get());
        return changed instanceof Checked.Right<List<Document>> right
                ? Checked.right(replaced(found.get(), right.value()))
                : changed;
    }

    /** What keeps these from being what a change makes of others; empty: nothing. @param made what it makes by itself */
    public Optional<String> misfit(DeclaredFields former, DeclaredFields made) {
        for (Document field : made.all) {
            boolean isThere = find(name(field))
                    .filter(wanted -> wanted.value(TYPE).equals(field.value(TYPE)))
                    .isPresent();
            if (!isThere) {
                return Optional.of("lacks '" + name(field) + "' with the type "
                        + field.text(TYPE).orElse("") + ", as the change makes it");
            }
        }
        return former.all.stream()
                .map(DeclaredFields::name)
                .filter(name -> made.find(name).isEmpty() && find(name).isPresent())
                .findFirst()
                .map(name -> "has '" + name + "', which the change takes away");
    }

    private Optional<Document> find(String name) {
        return all.stream().filter(field -> name(field).equals(name)).findFirst();
    }

    /** @param except may have the new names, as it goes away */
    Optional<String> taken(List<String> wanted, String except) {
        return all.stream()
                .map(DeclaredFields::name)
                .filter(name -> !name.equals(except))
                .filter(name -> wanted.stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    private List<Document> replaced(Document field, List<Document> others) {
        List<Document> replaced = new ArrayList<>();
        for (Document each : all) {
            replaced.addAll(each.equals(field) ? others : List.of(each));
        }
        return replaced;
    }

    /** A field under another name; a label that only repeats the old one goes with it. */
    static Document renamed(Document field, String name) {
        boolean hasOwnLabel =
                field.text(LABEL).filter(label -> !label.equals(name(field))).isPresent();
        return (hasOwnLabel ? field : field.without(LABEL)).with(NAME, name);
    }

    static <T> Checked<T> wrong(String parameter, String detail) {
        return Checked.wrong(List.of(new Violation(Pointer.step("", parameter), detail)));
    }

    static String name(Document field) {
        return field.text(NAME).orElse("");
    }
}
