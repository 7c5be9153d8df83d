package org.lectern.web.admin.frame;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A field that two versions of something do not have in common, with both its texts. */
public record Difference(String name, String mine, String theirs) implements Serializable {
    /** By the names of the fields, mine first. */
    public static List<Difference> between(Map<String, String> mine, Map<String, String> theirs) {
        return Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(mine.getOrDefault(name, ""), theirs.getOrDefault(name, "")))
                .map(name -> new Difference(name, mine.getOrDefault(name, ""), theirs.getOrDefault(name, "")))
                .toList();
    }
}
