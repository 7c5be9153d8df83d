package org.lectern.importing.frontmatter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of {@code Name: value} at the top of a text, up to the first blank line, as <a
 * href="https://fletcher.github.io/MultiMarkdown-5/metadata.html">MultiMarkdown</a> and Pelican have them. Only what begins with a title or
 * a date counts, so that a text that begins with {@code Note: ...} stays one.
 */
@ApplicationScoped
public class MultiMarkdown implements Notation {
    private static final Pattern BEGIN = Pattern.compile("(?i)(title|date|slug)\\s*:[ \\t]+\\S.*");
    private static final Pattern FIELD =
            Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,60}?)\\s*:(?:[ \\t]+(.*))?");

    @Override
    public Optional<Block> block(String text) {
        Lines lines = new Lines(text);
        if (!lines.next() || !BEGIN.matcher(lines.line()).matches()) {
            return Optional.empty();
        }
        int end = lines.end();
        while (lines.next() && !lines.line().isBlank()) {
            if (!isContinued(lines.line()) && !FIELD.matcher(lines.line()).matches()) {
                return Optional.empty();
            }
            end = lines.end();
        }
        return Optional.of(new Block(text.substring(0, end), 1, text.substring(end)));
    }

    /** Values are texts, tags and authors are split; a line that begins with white space belongs to the value above. */
    @Override
    public FrontMatter parse(Block block) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String name = "";
        Lines lines = new Lines(block.content());
        while (lines.next()) {
            Matcher field = FIELD.matcher(lines.line());
            if (isContinued(lines.line()) || !field.matches()) {
                fields.merge(name, lines.line().strip(), MultiMarkdown::joined);
                continue;
            }
            name = field.group(1);
            String value = field.group(2) == null ? "" : field.group(2).strip();
            fields.merge(name, value, MultiMarkdown::joined);
        }
        fields.replaceAll((key, value) -> switch (key.toLowerCase(Locale.ROOT)) {
            case "tags" -> List.of(((String) value).split(","));
            case "authors" -> authors((String) value);
            default -> value;
        });
        return FrontMatter.of(fields);
    }

    /** As Pelican splits them: at semicolons where there are some, as then a comma is within a name, else at commas. */
    private static List<String> authors(String names) {
        return Pattern.compile(names.contains(";") ? ";" : ",")
                .splitAsStream(names)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Object joined(Object above, Object below) {
        return above + "\n" + below;
    }

    private static boolean isContinued(String line) {
        return !line.isEmpty() && Character.isWhitespace(line.charAt(0));
    }
}
