package org.lectern.post.part;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.post.Named;
import org.lectern.post.Post;

/** Headings for a part that has none of its own. */
final class Headings {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#~|]");

    private Headings() {}

    /**
     * {@code ## Day 2}, {@code ### Title - Speaker}.
     *
     * @param section the one that begins with this part
     * @param isBelow whether the part stands in a section
     */
    static String of(Post part, Optional<String> section, boolean isBelow) {
        String speakers =
                part.speakers().stream().map(Named::name).map(Headings::escaped).collect(Collectors.joining(", "));
        return section.map(name -> "## " + escaped(name) + "\n\n").orElse("")
                + (isBelow ? "### " : "## ")
                + escaped(part.label())
                + (speakers.isEmpty() ? "" : " - " + speakers)
                + "\n\n";
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll(match -> "\\\\\\" + match.group());
    }
}
