package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Footnotes, numbered by hand or not, and citations; what refers to them. */
final class Footnotes {
    private static final String[] SYMBOLS = {
        "*", "\u2020", "\u2021", "\u00A7", "\u00B6", "#", "\u2660", "\u2665", "\u2666", "\u2663"
    };

    private final Page page;
    private final List<Note> notes = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    Footnotes(Page page) {
        this.page = page;
    }

    private record Note(String label, Element term) {}

    private record Use(String label, Element place, int line) {}

    /** Where a note's text goes. Notes that follow each other are one list. */
    Element begin(String label, Element into) {
        Element last = into.lastElementChild();
        boolean goesOn = last != null && last.hasAttr("data-notes");
        Element list = goesOn ? last : into.appendElement("dl").attr("data-notes", "");
        notes.add(new Note(label, list.appendElement("dt")));
        if (!label.startsWith("#")) {
            numbers.add(label);
        }
        return list.appendElement("dd");
    }

    void use(String label, Element into, int line) {
        uses.add(new Use(label, into.appendElement("span"), line));
    }

    void resolve() {
        Map<String, Note> byLabel = new HashMap<>();
        List<String> automatic = new ArrayList<>();
        List<String> symbols = new ArrayList<>();
        int number = 0;
        for (Note note : notes) {
            String shown = note.label();
            if (shown.startsWith("#")) {
                do {
                    number++;
                } while (numbers.contains(String.valueOf(number)));
                shown = String.valueOf(number);
                automatic.addAll(note.label().equals("#") ? List.of(shown) : List.of());
            } else if (shown.equals("*")) {
                shown = SYMBOLS[symbols.size() % SYMBOLS.length].repeat(1 + symbols.size() / SYMBOLS.length);
                symbols.add(shown);
            }
            note.term().attr("id", page.references().id("note " + shown)).appendText("[" + shown + "]");
            byLabel.putIfAbsent(References.normal(note.label()), note);
            byLabel.put(References.normal(shown), note);
        }
        link(byLabel, automatic, symbols);
        page.body().select("[data-notes]").removeAttr("data-notes");
    }

    private void link(Map<String, Note> byLabel, List<String> automatic, List<String> symbols) {
        int nextAutomatic = 0;
        int nextSymbol = 0;
        for (Use use : uses) {
            String label = use.label();
            if (label.equals("#")) {
                label = nextAutomatic < automatic.size() ? automatic.get(nextAutomatic++) : label;
            } else if (label.equals("*")) {
                label = nextSymbol < symbols.size() ? symbols.get(nextSymbol++) : label;
            }
            link(use, byLabel.get(References.normal(label)));
        }
    }

    private void link(Use use, Note note) {
        if (note == null) {
            page.warn(use.line(), "refers to a note that is not in it: [" + use.label() + "]_");
            use.place().replaceWith(new TextNode("[" + use.label() + "]_"));
            return;
        }
        Element link = new Element("a").attr("href", "#" + note.term().id());
        use.place().replaceWith(link.appendText(note.term().text()));
    }
}
