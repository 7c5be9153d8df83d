package org.lectern.importing.frontmatter;

import java.util.Optional;
import java.util.Set;
import org.lectern.importing.file.Unreadable;

/** Front matter between two lines of three equal characters, the first of which is the first line of the text that is not blank. */
final class Fences {
    private final String opening;
    private final Set<String> closings;

    Fences(String opening, Set<String> closings) {
        this.opening = opening;
        this.closings = closings;
    }

    /** @throws Unreadable if it is begun and never ended */
    Optional<Block> block(String text) throws Unreadable {
        Lines lines = new Lines(text);
        while (lines.next() && lines.line().isBlank()) {
            // Passes over the blank lines.
        }
        if (!lines.line().stripTrailing().equals(opening)) {
            return Optional.empty();
        }
        int begin = lines.end();
        int firstLine = lines.number() + 1;
        while (lines.next()) {
            if (closings.contains(lines.line().stripTrailing())) {
                return Optional.of(
                        new Block(text.substring(begin, lines.start()), firstLine, text.substring(lines.end())));
            }
        }
        return unclosed(text.substring(begin), firstLine - 1);
    }

    /** A rule of dashes at the top of a text is no front matter unless a field follows. */
    private Optional<Block> unclosed(String rest, int line) throws Unreadable {
        if (opening.equals("---") && !rest.matches("(?s)\\w[\\w .-]*:(\\s.*)?")) {
            return Optional.empty();
        }
        throw new Unreadable(line, "its front matter begins with " + opening + " and is never ended");
    }
}
