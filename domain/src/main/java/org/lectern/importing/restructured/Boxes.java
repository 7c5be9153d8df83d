package org.lectern.importing.restructured;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Remarks that stand out: admonitions, topics, quotations, and what was added to or changed in a version. */
final class Boxes {
    private static final List<String> ADMONITIONS =
            List.of("Attention", "Caution", "Danger", "Error", "Hint", "Important", "Note", "Tip", "Warning");
    private static final Map<String, String> VERSIONS = Map.of(
            "versionadded", "New in version ",
            "versionchanged", "Changed in version ",
            "versionremoved", "Removed in version ",
            "deprecated", "Deprecated since version ");

    private final Blocks blocks;
    private final Page page;
    private final BlockQuotes quotes;

    Boxes(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
        quotes = new BlockQuotes(blocks, page);
    }

    void addTo(Map<String, Directives.Reading> readings) {
        for (String name : ADMONITIONS) {
            readings.put(name.toLowerCase(Locale.ROOT), (box, into) -> titled(name, box.everything(), into));
        }
        readings.put("seealso", (box, into) -> titled("See also", box.everything(), into));
        readings.put("todo", (box, into) -> titled("Todo", box.everything(), into));
        for (String name : List.of("admonition", "topic", "sidebar")) {
            readings.put(name, this::own);
        }
        VERSIONS.forEach((name, words) -> readings.put(name, (box, into) -> version(words, box, into)));
        for (String name : List.of("epigraph", "highlights", "pull-quote")) {
            readings.put(name, (quote, into) -> quotes.quote(quote.everything(), into));
        }
    }

    private void titled(String title, Passage content, Element into) {
        Element box = into.appendElement("aside");
        box.appendElement("p").appendElement("strong").appendText(title);
        blocks.read(content, box);
    }

    private void own(Directive directive, Element into) {
        Element box = into.appendElement("aside");
        page.inline(
                directive.argument(), directive.line(), box.appendElement("p").appendElement("strong"));
        if (!directive.option("subtitle").isEmpty()) {
            page.inline(directive.option("subtitle"), directive.line(), box.appendElement("p"));
        }
        blocks.read(directive.content(), box);
    }

    /** The argument's first word is the version, the others are about it. */
    private void version(String words, Directive directive, Element into) {
        Element box = into.appendElement("aside");
        String[] parts = directive.argument().split("\\s+", 2);
        Element line = box.appendElement("p");
        line.appendElement("em").appendText(words + parts[0] + (parts.length > 1 ? ": " : ""));
        if (parts.length > 1) {
            page.inline(parts[1], directive.line(), line);
        }
        blocks.read(directive.content(), box);
    }
}
