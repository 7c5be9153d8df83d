package org.lectern.post.kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lectern.document.Document;
import org.lectern.post.PostLimits;
import org.lectern.post.kind.field.Field;
import org.lectern.post.kind.field.FieldType;
import org.lectern.post.kind.field.FieldTypes;
import org.lectern.post.kind.field.GroupType;
import org.lectern.post.kind.field.ListType;
import org.lectern.post.kind.field.Settings;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/** Reads the fields of one declaration; those that are wrong are left out. For one reading by one thread. */
final class FieldReading {
    /** With all nested ones. */
    static final int MOST_FIELDS = 200;

    static final int MAX_DEPTH = 5;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,49}");
    private static final Set<String> OF_EVERY_TYPE = Set.of(KindDocument.TYPE);
    private static final Set<String> OF_EVERY_FIELD = Set.of(
            KindDocument.TYPE,
            KindDocument.NAME,
            KindDocument.LABEL,
            KindDocument.HELP,
            KindDocument.REQUIRED,
            KindDocument.DEFAULT);
    private static final Set<String> NESTING = Set.of(GroupType.FIELDS, ListType.OF);

    private final FieldTypes types;
    private final List<Violation> faults;
    private int count;

    FieldReading(FieldTypes types, List<Violation> faults) {
        this.types = types;
        this.faults = faults;
    }

    /** @param taken the names that no field may have */
    List<Field> fields(DeclarationReader parent, Predicate<String> taken) {
        return fields(parent, taken, 1);
    }

    private List<Field> fields(DeclarationReader parent, Predicate<String> taken, int depth) {
        List<Field> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<?> declared = parent.list(KindDocument.FIELDS);
        for (int i = 0; i < declared.size() && isRoomFor(parent); i++) {
            String pointer = Pointer.step(parent.at(KindDocument.FIELDS), i);
            if (declared.get(i) instanceof Document document) {
                DeclarationReader reader = new DeclarationReader(document, pointer, faults);
                name(reader, taken, seen)
                        .flatMap(name -> field(reader, name, depth))
                        .ifPresent(fields::add);
            } else {
                faults.add(new Violation(pointer, "has to be an object with name and type"));
            }
        }
        return fields;
    }

    private boolean isRoomFor(DeclarationReader parent) {
        count++;
        if (count == MOST_FIELDS + 1) {
            parent.fault(KindDocument.FIELDS, "has, with all nested ones, more than " + MOST_FIELDS + " fields");
        }
        return count <= MOST_FIELDS;
    }

    private static Optional<String> name(DeclarationReader reader, Predicate<String> taken, Set<String> seen) {
        Optional<String> name = reader.text(KindDocument.NAME, PostLimits.MAX_NAME);
        if (name.filter(text -> NAME.matcher(text).matches()).isEmpty()) {
            reader.fault(
                    KindDocument.NAME,
                    "has to begin with a letter from a to z and go on with letters, digits, hyphens and underscores;"
                            + " at most 50 characters");
            return Optional.empty();
        }
        if (taken.test(name.get())) {
            reader.fault(KindDocument.NAME, "is the name of a field that every post has; take another one");
            return Optional.empty();
        }
        if (!seen.add(name.get().toLowerCase(Locale.ROOT))) {
            reader.fault(KindDocument.NAME, "is the name of another field; upper and lower case are no difference");
            return Optional.empty();
        }
        return name;
    }

    private Optional<Field> field(DeclarationReader reader, String name, int depth) {
        Optional<String> label = reader.line(KindDocument.LABEL, PostLimits.MAX_NAME);
        Optional<String> help = reader.text(KindDocument.HELP, PostLimits.MAX_SUMMARY);
        boolean required = reader.flag(KindDocument.REQUIRED);
        Optional<Object> defaultValue = reader.document().value(KindDocument.DEFAULT);
        return typed(reader, OF_EVERY_FIELD, depth)
                .map(type -> new Field(
                        name,
                        label.orElse(name),
                        help,
                        required,
                        defaultValue,
                        type.type(),
                        type.settings(),
                        type.nested()))
                .filter(field -> hasRightDefault(reader, field));
    }

    private record Typed(FieldType type, Document settings, List<Field> nested) {}

    private Optional<Typed> typed(DeclarationReader reader, Set<String> besides, int depth) {
        int before = faults.size();
        Optional<FieldType> type =
                reader.text(KindDocument.TYPE, PostLimits.MAX_NAME).flatMap(types::find);
        if (type.isEmpty()) {
            reader.fault(KindDocument.TYPE, "has to be one of " + String.join(", ", types.names()));
            return Optional.empty();
        }
        Set<String> settings = type.get().settings();
        Set<String> known = new TreeSet<>(besides);
        known.addAll(settings);
        reader.requireKnown(known);
        Document own = reader.document();
        for (String name : reader.document().names()) {
            boolean isSetting = settings.contains(name)
                    && !NESTING.contains(name)
                    && reader.document().value(name).isPresent();
            own = isSetting ? own : own.without(name);
        }
        type.get().check(new Settings(own, reader::fault));
        List<Field> nested = nested(reader, settings, depth);
        return faults.size() > before ? Optional.empty() : Optional.of(new Typed(type.get(), own, nested));
    }

    private List<Field> nested(DeclarationReader reader, Set<String> settings, int depth) {
        if (settings.stream().noneMatch(NESTING::contains)) {
            return List.of();
        }
        if (depth >= MAX_DEPTH) {
            reader.fault(KindDocument.TYPE, "is nested deeper than " + MAX_DEPTH + " levels");
            return List.of();
        }
        if (settings.contains(ListType.OF)) {
            return element(reader, depth).map(List::of).orElse(List.of());
        }
        if (reader.list(GroupType.FIELDS).isEmpty()) {
            reader.fault(GroupType.FIELDS, "has to be a list of at least one field");
        }
        return fields(reader, name -> false, depth + 1);
    }

    private Optional<Field> element(DeclarationReader reader, int depth) {
        Optional<Document> declared = reader.document().document(ListType.OF);
        if (declared.isEmpty()) {
            reader.fault(ListType.OF, "has to be an object with the type of the entries");
            return Optional.empty();
        }
        DeclarationReader element = new DeclarationReader(declared.get(), reader.at(ListType.OF), faults);
        return typed(element, OF_EVERY_TYPE, depth + 1)
                .map(type -> new Field(
                        "", "", Optional.empty(), true, Optional.empty(), type.type(), type.settings(), type.nested()));
    }

    private static boolean hasRightDefault(DeclarationReader reader, Field field) {
        if (field.defaultValue().isEmpty()) {
            return true;
        }
        CompiledKind alone = CompiledKind.of(new Kind("kind", "", Optional.empty(), false, 0, List.of(field)));
        List<Violation> wrong =
                alone.faults(Document.of(field.name(), field.defaultValue().get()));
        wrong.stream().findFirst().ifPresent(violation -> reader.fault(KindDocument.DEFAULT, violation.detail()));
        return wrong.isEmpty();
    }
}
