package org.lectern.importing.restructured;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** All directives that are read, by name. One that is not known stays in the text as it was written, and its line is reported. */
final class Directives {
    private final Page page;
    private final Map<String, Reading> readings = new HashMap<>();

    Directives(Blocks blocks, Page page) {
        this.page = page;
        new Boxes(blocks, page).addTo(readings);
        new CodeDirectives(page).addTo(readings);
        new Media(blocks, page).addTo(readings);
        new TableDirectives(blocks, page).addTo(readings);
        new Structure(blocks, page).addTo(readings);
        new Facts(blocks, page).addTo(readings);
    }

    /** Shows one directive. */
    @FunctionalInterface
    interface Reading {
        void show(Directive directive, Element into);
    }

    void read(String name, Passage whole, int column, Element into) {
        Reading reading = readings.get(name.toLowerCase(Locale.ROOT));
        if (reading == null) {
            page.keep(whole, into, "has a directive that Lectern does not know: " + name);
            return;
        }
        Directive directive = Directive.of(name, whole, column);
        if (!directive.option("name").isEmpty()) {
            into.appendElement("span").attr("id", page.references().internal(directive.option("name")));
        }
        reading.show(directive, into);
    }

    /** Defines what a name stands for. */
    void substitute(String name, Passage whole, int column, Element definition) {
        Directive directive = Directive.of(name, whole, column);
        switch (name) {
            case "replace" -> page.inline(directive.everything().text(), directive.line(), definition);
            case "unicode" -> definition.appendText(Characters.named(directive.argument()));
            default -> read(name, whole, column, definition);
        }
    }
}
