package org.lectern.web.admin.editor.merge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags that two people changed: theirs, with what I added and without what I took away. There is nothing to choose. */
final class TagMerge {
    private TagMerge() {}

    static String of(String base, String mine, String theirs) {
        Set<String> before = tags(base);
        Set<String> merged = tags(theirs);
        Set<String> my = tags(mine);
        my.stream().filter(tag -> !before.contains(tag)).forEach(merged::add);
        merged.removeIf(tag -> before.contains(tag) && !my.contains(tag));
        return String.join(", ", merged);
    }

    private static Set<String> tags(String typed) {
        return Arrays.stream(typed.split("[,\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
