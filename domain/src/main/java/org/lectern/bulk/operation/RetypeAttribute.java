package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.kind.migration.RetypeField;
import org.lectern.post.kind.migration.conversion.Conversion;
import org.lectern.post.kind.migration.conversion.ListToSingle;
import org.lectern.post.kind.migration.conversion.NumberToText;
import org.lectern.post.kind.migration.conversion.SingleToList;
import org.lectern.post.kind.migration.conversion.TextToBoolean;
import org.lectern.post.kind.migration.conversion.TextToDate;
import org.lectern.post.kind.migration.conversion.TextToEnumeration;
import org.lectern.post.kind.migration.conversion.TextToNumber;
import org.lectern.problem.Checked;

/** Converts the values of an attribute, as a field of a kind whose type was changed asks for. Values that can't be converted stay as they are. */
@ApplicationScoped
public class RetypeAttribute implements FieldChange {
    private static final List<Conversion> CONVERSIONS = List.of(
            new TextToNumber(),
            new NumberToText(),
            new TextToDate(),
            new TextToBoolean(),
            new SingleToList(),
            new ListToSingle());

    /** Its values are a parameter of its own. */
    private static final String TO_ENUMERATION = new TextToEnumeration(List.of()).name();

    @Override
    public String name() {
        return "retype-attribute";
    }

    @Override
    public String label() {
        return "Change the type of an attribute";
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of("name", "conversion", "values"));
        String name = Migrating.attribute(parameters, "name");
        Optional<Conversion> conversion = conversion(parameters, given);
        return parameters.faults().isEmpty()
                ? Checked.right(Migrating.by(new RetypeField(name, conversion.orElseThrow())))
                : Checked.wrong(parameters.faults());
    }

    private static Optional<Conversion> conversion(Parameters parameters, Document given) {
        String name = parameters.text("conversion");
        if (name.equals(TO_ENUMERATION)) {
            List<String> values = given.texts("values");
            if (values.isEmpty() || values.size() < given.list("values").size()) {
                parameters.fault("values", "has to be a list of texts");
            }
            return Optional.of(new TextToEnumeration(values));
        }
        Optional<Conversion> found =
                CONVERSIONS.stream().filter(each -> each.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            parameters.fault("conversion", "has to be one of " + String.join(", ", names()));
        }
        return found;
    }

    private static List<String> names() {
        return Stream.concat(CONVERSIONS.stream().map(Conversion::name), Stream.of(TO_ENUMERATION))
                .sorted()
                .toList();
    }

    @Override
    public Checked<List<Document>> declared(Document parameters, DeclaredFields fields) {
        Conversion conversion = conversion(new Parameters(parameters, parameters.names()), parameters)
                .orElseThrow();
        return fields.inPlaceOf(
                parameters.text("name").orElseThrow(),
                field -> conversion.isFor(field)
                        ? Checked.right(List.of(retyped(field, conversion)))
                        : DeclaredFields.wrong(
                                "conversion",
                                "is not for fields of the type "
                                        + field.text("type").orElse("")));
    }

    /** What belongs to the former type goes with it, and so does a default value that can't be converted. */
    private static Document retyped(Document field, Conversion conversion) {
        Document retyped = Document.empty();
        for (String name : List.of("name", "label", "help", "required")) {
            retyped = retyped.withOptional(name, field.value(name));
        }
        for (var setting : conversion.typed(field).fields().entrySet()) {
            retyped = retyped.with(setting.getKey(), setting.getValue());
        }
        return retyped.withOptional(
                "default",
                field.value("default")
                        .flatMap(value -> conversion.isDone(value) ? Optional.of(value) : conversion.convert(value)));
    }
}
