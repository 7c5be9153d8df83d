package org.lectern.persistence.embedded.index;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that {@code $type} asks for. */
public final class TypeNames {
    private static final Map<String, KeyBytes.KeyType> TYPES = Map.ofEntries(
            entry("double", KeyBytes.KeyType.NUMBER),
            entry("1", KeyBytes.KeyType.NUMBER),
            entry("string", KeyBytes.KeyType.STRING),
            entry("2", KeyBytes.KeyType.STRING),
            entry("object", KeyBytes.KeyType.DOCUMENT),
            entry("3", KeyBytes.KeyType.DOCUMENT),
            entry("binData", KeyBytes.KeyType.BINARY),
            entry("5", KeyBytes.KeyType.BINARY),
            entry("objectId", KeyBytes.KeyType.OBJECT_ID),
            entry("7", KeyBytes.KeyType.OBJECT_ID),
            entry("bool", KeyBytes.KeyType.BOOLEAN),
            entry("8", KeyBytes.KeyType.BOOLEAN),
            entry("date", KeyBytes.KeyType.DATE),
            entry("9", KeyBytes.KeyType.DATE),
            entry("null", KeyBytes.KeyType.NULL),
            entry("10", KeyBytes.KeyType.NULL),
            entry("regex", KeyBytes.KeyType.PATTERN),
            entry("11", KeyBytes.KeyType.PATTERN),
            entry("int", KeyBytes.KeyType.NUMBER),
            entry("16", KeyBytes.KeyType.NUMBER),
            entry("timestamp", KeyBytes.KeyType.TIMESTAMP),
            entry("17", KeyBytes.KeyType.TIMESTAMP),
            entry("long", KeyBytes.KeyType.NUMBER),
            entry("18", KeyBytes.KeyType.NUMBER),
            entry("decimal", KeyBytes.KeyType.NUMBER),
            entry("19", KeyBytes.KeyType.NUMBER),
            entry("number", KeyBytes.KeyType.NUMBER));

    private TypeNames() {}

    /** A superset of the values of these types; empty where an array itself is asked for, which has no key. */
    public static Optional<Bounds> bounds(Object types) {
        List<String> names = (types instanceof Collection<?> several ? several : List.of(types))
                .stream().map(TypeNames::name).toList();
        boolean areKnown = names.stream().allMatch(TYPES::containsKey);
        return areKnown ? Optional.of(Bounds.ofTypes(names.stream().map(TYPES::get))) : Optional.empty();
    }

    private static String name(Object type) {
        return type instanceof Number number ? String.valueOf(number.intValue()) : String.valueOf(type);
    }
}
