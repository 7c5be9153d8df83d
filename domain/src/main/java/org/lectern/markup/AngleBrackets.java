package org.lectern.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes {@code <} for itself where nothing can come of it, before the parser looks for the end of a tag or a link.
 *
 * <p>The parser looks as far as the paragraph goes, for each {@code <} anew: five megabytes of them would take it hours. Here each end
 * is looked for once.
 */
final class AngleBrackets implements InlineContentParser {
    /** In characters; an end that is nearer than this is always worth a look. */
    private static final int NEAR = 200;
    /** How often an end that is farther away is looked at from different places. */
    private static final int MAX_LOOKS = 20;

    private final Map<String, Integer> ends = new HashMap<>();
    private String text = "";
    private Position position;
    private int offset;
    private int looks;

    /** One for each paragraph. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return new AngleBrackets();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        moveTo(scanner);
        if (maySucceed()) {
            return ParsedInline.none();
        }
        scanner.next();
        return ParsedInline.of(new Text("<"), scanner.position());
    }

    private void moveTo(Scanner scanner) {
        Position here = scanner.position();
        if (position == null) {
            scanner.find(Scanner.END);
            text = scanner.getSource(here, scanner.position()).getContent();
            scanner.setPosition(here);
        } else {
            offset += scanner.getSource(position, here).getContent().length();
        }
        position = here;
    }

    private boolean maySucceed() {
        String end = end();
        int known = ends.getOrDefault(end, 0);
        boolean isBehind = known >= 0 && known < offset + 2;
        int found = isBehind ? text.indexOf(end, offset + 2) : known;
        looks = isBehind ? 1 : looks + 1;
        ends.put(end, found);
        return found >= 0 && (found - offset <= NEAR || looks <= MAX_LOOKS || !end.equals(">"));
    }

    private String end() {
        if (text.startsWith("<!--", offset)) {
            return "-->";
        }
        if (text.startsWith("<![CDATA[", offset)) {
            return "]]>";
        }
        return text.startsWith("<?", offset) ? "?>" : ">";
    }
}
