package org.lectern.post.kind.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.Edited;
import org.lectern.bulk.operation.DeclaredFields;
import org.lectern.bulk.operation.FieldChange;
import org.lectern.bulk.operation.FieldChanges;
import org.lectern.document.Document;
import org.lectern.problem.Checked;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/** Reads how people and programs want a kind to be changed. */
@ApplicationScoped
public class MigrationReading {
    private static final String CHANGE = "change";
    private static final String OPERATION = "operation";
    private static final String PARAMETERS = "parameters";
    private static final String FIELDS = "fields";

    private final FieldChanges changes;

    /** For the container's proxy. */
    protected MigrationReading() {
        this(null);
    }

    @Inject
    public MigrationReading(FieldChanges changes) {
        this.changes = changes;
    }

    /** @param fields as they are to be; empty: as the change makes them */
    record Wanted(FieldChange change, Document parameters, Optional<DeclaredFields> fields) {}

    Checked<Wanted> read(Document wanted) {
        List<Violation> faults = new ArrayList<>();
        Document stated = wanted.document(CHANGE).orElse(Document.empty());
        requireKnown(wanted, "", Set.of(CHANGE, FIELDS), faults);
        requireKnown(stated, "/change", Set.of(OPERATION, PARAMETERS), faults);
        Optional<FieldChange> change = stated.text(OPERATION).flatMap(changes::find);
        if (change.isEmpty()) {
            faults.add(new Violation("/change/operation", "has to be one of " + changes.names()));
        }
        if (wanted.value(FIELDS).isPresent()
                        && wanted.documents(FIELDS).size()
                                != wanted.list(FIELDS).size()
                || wanted.value(FIELDS)
                        .filter(value -> !(value instanceof List))
                        .isPresent()) {
            faults.add(new Violation("/fields", "has to be a list of fields, as a kind declares them"));
        }
        Document parameters = stated.document(PARAMETERS).orElse(Document.empty());
        if (change.isPresent()
                && change.get().read(parameters) instanceof Checked.Wrong<Function<Document, Edited>> no) {
            faults.addAll(ofParameters(no.violations()));
        }
        Optional<DeclaredFields> fields =
                wanted.value(FIELDS).map(list -> new DeclaredFields(wanted.documents(FIELDS)));
        return faults.isEmpty() ? Checked.right(new Wanted(change.get(), parameters, fields)) : Checked.wrong(faults);
    }

    static List<Violation> ofParameters(List<Violation> violations) {
        return violations.stream()
                .map(each -> new Violation("/change/parameters" + each.pointer(), each.detail()))
                .toList();
    }

    /** What is wrong with the fields that the change would make. */
    static List<Violation> ofChange(List<Violation> violations) {
        return violations.stream()
                .map(each -> new Violation(
                        "/change/parameters",
                        "make of the kind what is wrong: " + each.pointer() + " " + each.detail()))
                .toList();
    }

    private static void requireKnown(Document object, String at, Set<String> known, List<Violation> faults) {
        for (String name : object.names()) {
            if (!known.contains(name)) {
                String names = String.join(", ", known.stream().sorted().toList());
                faults.add(new Violation(Pointer.step(at, name), "is unknown here; there are " + names));
            }
        }
    }
}
