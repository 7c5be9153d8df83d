package org.lectern.importing.frontmatter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Nikola's fields in an HTML comment that a text begins with: {@code <!--}, {@code .. title: x}, {@code -->}, each in a line of its own. */
@ApplicationScoped
public class NikolaComments implements Notation {
    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";

    @Override
    public Optional<Block> block(String text) {
        Lines lines = new Lines(text);
        while (lines.next() && lines.line().isBlank()) {
            // Passes over the blank lines.
        }
        if (!lines.line().strip().equals(OPENING)) {
            return Optional.empty();
        }
        int begin = lines.end();
        int firstLine = lines.number() + 1;
        while (lines.next()) {
            String line = lines.line().strip();
            if (line.equals(CLOSING)) {
                String content = text.substring(begin, lines.start());
                return Optional.of(new Block(content, firstLine, text.substring(lines.end())))
                        .filter(block -> NikolaFields.areAll(block.content()));
            }
            if (!line.isEmpty() && !NikolaFields.isField(line)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public FrontMatter parse(Block block) {
        return NikolaFields.of(block.content());
    }
}
