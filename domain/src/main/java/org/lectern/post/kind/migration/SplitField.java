package org.lectern.post.kind.migration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.document.Document;

/**
 * {@code {speaker: "Lee, Ann"}} becomes {@code {family: "Lee", given: "Ann"}} with the separator {@code ", "}. Only a text with exactly as
 * many parts as there are names is split: whatever else would have to be guessed.
 *
 * @param into two names or more, neither of them the field's own
 */
public record SplitField(String name, String separator, List<String> into) implements Migration {
    public SplitField {
        Attribute.requireName(name);
        into.forEach(Attribute::requireName);
        into = List.copyOf(into);
        boolean different = new HashSet<>(into).size() == into.size() && !into.contains(name);
        if (separator.isEmpty() || into.size() < 2 || !different) {
            throw new IllegalArgumentException("can't split '" + name + "' by '" + separator + "' into " + into);
        }
    }

    @Override
    public Migrated apply(Document attributes) {
        if (attributes.value(name).isEmpty()) {
            return new Migrated.Unchanged();
        }
        Optional<String> taken = into.stream().filter(attributes::has).findFirst();
        if (taken.isPresent()) {
            return new Migrated.DoesNotFit("it has '" + taken.get() + "' already");
        }
        Object value = attributes.fields().get(name);
        if (!(value instanceof String text)) {
            return new Migrated.DoesNotFit("its '" + name + "' is no text");
        }
        List<String> parts = List.of(text.split(Pattern.quote(separator), -1));
        if (parts.size() != into.size() || parts.stream().anyMatch(String::isBlank)) {
            return new Migrated.DoesNotFit(Attribute.shown(text) + " does not have " + into.size() + " parts with '"
                    + separator + "' between them");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            named.put(into.get(i), parts.get(i));
        }
        return new Migrated.Changed(Attribute.replaced(attributes, name, named));
    }
}
