package org.lectern.web.admin.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.kind.field.FieldType;
import org.lectern.post.kind.field.FieldTypes;
import org.lectern.problem.Violation;
import org.lectern.web.json.BrokenJson;
import org.lectern.web.json.JsonReading;
import org.lectern.web.json.JsonText;

/**
 * Declared fields as rows of a form, and back. What a row has no place for (the fields of a group, more about the entries of a list) is
 * written in it as JSON.
 */
@ApplicationScoped
public class FieldTexts {
    static final String NAME = "name";
    static final String TYPE = "type";
    static final String VALUES = "values";
    static final String TO = "to";
    static final String OF = "of";
    static final String MORE = "more";
    static final String DEFAULT = "default";
    private static final String REQUIRED = "required";
    private static final String FIELDS = "fields";
    private static final List<String> BOUNDS = List.of("min", "max");
    private static final List<String> LINES = List.of("label", "help");
    private static final Set<String> DEFAULT_IS_TEXT =
            Set.of("text", "markdown", "enumeration", "date", "instant", "url", "slug");
    private static final Set<String> NO_FLAGS = Set.of("min", "max", VALUES, TO, OF, FIELDS);

    private final FieldTypes types;
    private final JsonReading reading;
    private final JsonText writing;

    /** For the container's proxy. */
    protected FieldTexts() {
        this(null, null, null);
    }

    @Inject
    public FieldTexts(FieldTypes types, JsonReading reading, JsonText writing) {
        this.types = types;
        this.reading = reading;
        this.writing = writing;
    }

    /** What may be set of a field of this type, or of entries of that type; the names are those of declarations. */
    public Set<String> settings(FieldRow row) {
        return settings(row.text(TYPE));
    }

    /** The switches of the row's type. */
    public List<String> flags(FieldRow row) {
        return settings(row).stream()
                .filter(name -> !NO_FLAGS.contains(name))
                .sorted()
                .toList();
    }

    /** Whether it, or each of its entries, is one of some values. */
    public boolean hasValues(FieldRow row) {
        return settings(row).contains(VALUES) || settings(element(row)).contains(VALUES);
    }

    /** Whether it, or each of its entries, refers to something. */
    public boolean hasTarget(FieldRow row) {
        return settings(row).contains(TO) || settings(element(row)).contains(TO);
    }

    FieldRow row(Document declared) {
        FieldRow row = new FieldRow();
        String type = declared.text(TYPE).orElse("");
        row.with(NAME, declared.text(NAME).orElse("")).with(TYPE, type);
        row.with(REQUIRED, declared.flag(REQUIRED).orElse(false));
        LINES.forEach(name -> row.with(name, declared.text(name).orElse("")));
        BOUNDS.forEach(name ->
                row.with(name, declared.value(name).map(Object::toString).orElse("")));
        settings(type).stream()
                .filter(name -> !NO_FLAGS.contains(name))
                .forEach(name -> row.with(name, declared.flag(name).orElse(false)));
        Document element = declared.document(OF).orElse(Document.empty());
        row.with(OF, element.text(TYPE).orElse(""));
        Document holder = declared.has(OF) ? element : declared;
        row.with(VALUES, String.join("\n", holder.texts(VALUES)));
        row.with(TO, holder.text(TO).orElse(""));
        row.with(MORE, more(declared, element));
        row.with(
                DEFAULT,
                declared.value(DEFAULT).map(value -> defaultText(type, value)).orElse(""));
        return row;
    }

    private String more(Document declared, Document element) {
        Document more = declared.has(FIELDS)
                ? Document.of(FIELDS, declared.list(FIELDS))
                : element.without(TYPE).without(VALUES).without(TO);
        return more.isEmpty() ? "" : json(more);
    }

    private String defaultText(String type, Object value) {
        boolean isText = DEFAULT_IS_TEXT.contains(type) && value instanceof String;
        String whole = json(Document.of("v", value));
        return isText
                ? value.toString()
                : whole.substring(whole.indexOf(':') + 1, whole.lastIndexOf('}'))
                        .strip();
    }

    /** @param pointer of the field in the declaration, for what is wrong */
    Document declared(FieldRow row, String pointer, List<Violation> faults) {
        String type = row.text(TYPE);
        Document declared = Document.of(NAME, row.text(NAME));
        for (String name : LINES) {
            declared = declared.withOptional(name, stated(row, name));
        }
        declared = declared.with(REQUIRED, row.flag(REQUIRED)).with(TYPE, type);
        for (String name : BOUNDS) {
            declared = settings(type).contains(name)
                    ? declared.withOptional(name, number(row, name, pointer, faults))
                    : declared;
        }
        for (String name : flags(row)) {
            declared = row.flag(name) ? declared.with(name, true) : declared;
        }
        Document more = stated(row, MORE)
                .map(text -> parsed(text, pointer + "/more", faults))
                .orElse(Document.empty());
        if (settings(type).contains(OF)) {
            declared =
                    declared.with(OF, held(Document.of(TYPE, row.text(OF)), row).withAll(more));
        } else {
            declared = held(declared, row);
            declared = settings(type).contains(FIELDS) ? declared.withAll(more) : declared;
        }
        return declared.withOptional(
                DEFAULT, stated(row, DEFAULT).flatMap(text -> defaultValue(type, text, pointer, faults)));
    }

    /** Values and targets belong to the entries where it is a list. */
    private Document held(Document holder, FieldRow row) {
        Set<String> settings = settings(holder.text(TYPE).orElse(""));
        List<String> values = row.text(VALUES)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Document held = settings.contains(VALUES) ? holder.with(VALUES, values) : holder;
        return settings.contains(TO) ? held.withOptional(TO, stated(row, TO)) : held;
    }

    private Optional<Object> defaultValue(String type, String text, String pointer, List<Violation> faults) {
        return DEFAULT_IS_TEXT.contains(type)
                ? Optional.of(text)
                : parsed("{\"v\":" + text + "}", pointer + "/default", faults).value("v");
    }

    private static Optional<Object> number(FieldRow row, String name, String pointer, List<Violation> faults) {
        Optional<String> text = stated(row, name).map(each -> each.replace(',', '.'));
        if (text.filter(each -> !each.matches("-?\\d{1,15}(\\.\\d{1,15})?")).isPresent()) {
            faults.add(new Violation(pointer + "/" + name, "has to be a number"));
            return Optional.empty();
        }
        return text.map(each -> each.contains(".") ? (Object) new BigDecimal(each) : (Object) smallest(each));
    }

    private static Number smallest(String digits) {
        long whole = Long.parseLong(digits);
        return (int) whole == whole ? (Number) (int) whole : (Number) whole;
    }

    private Document parsed(String text, String pointer, List<Violation> faults) {
        try {
            return reading.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (BrokenJson broken) {
            faults.add(new Violation(pointer, broken.getMessage()));
            return Document.empty();
        }
    }

    private String json(Document document) {
        return new String(writing.bytes(document), StandardCharsets.UTF_8);
    }

    private Set<String> settings(String type) {
        return types.find(type).map(FieldType::settings).orElse(Set.of());
    }

    private String element(FieldRow row) {
        return settings(row).contains(OF) ? row.text(OF) : "";
    }

    private static Optional<String> stated(FieldRow row, String name) {
        return Optional.of(row.text(name)).filter(text -> !text.isEmpty());
    }
}
