package org.lectern.web.admin.editor.merge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags or people that two changed: theirs, with what I added and without what I took away. There is nothing to choose. */
final class NameMerge {
    private NameMerge() {}

    static String of(String base, String mine, String theirs) {
        Set<String> before = names(base);
        Set<String> merged = names(theirs);
        Set<String> my = names(mine);
        my.stream().filter(name -> !before.contains(name)).forEach(merged::add);
        merged.removeIf(name -> before.contains(name) && !my.contains(name));
        boolean haveLines = (base + mine + theirs).contains("\n");
        return String.join(haveLines ? "\n" : ", ", merged);
    }

    /** Names with a comma stand on lines of their own. */
    private static Set<String> names(String typed) {
        return Arrays.stream(typed.split(typed.contains("\n") ? "\n" : ","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
