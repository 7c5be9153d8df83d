package org.lectern.importing.restructured;

import java.util.Map;
import org.jsoup.nodes.Element;

/** Directives that say something about the text: tags, ablog's {@code post}, Nikola's and docutils' own. */
final class Facts {
    private static final Map<String, String> NAMES =
            Map.of("category", "categories", "author", "authors", "redirect", "aliases");

    private final Blocks blocks;
    private final Page page;

    Facts(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    void addTo(Map<String, Directives.Reading> readings) {
        readings.put(
                "tags", (each, into) -> page.state("tags", each.everything().text()));
        readings.put(
                "title", (each, into) -> page.state("title", each.everything().text()));
        readings.put(
                "author",
                (each, into) -> page.state("authors", each.everything().text()));
        readings.put("post", this::post);
        readings.put("update", this::update);
        readings.put("meta", this::meta);
    }

    /** ablog: the date, and options for the rest; what is in it is an excerpt that is not shown. */
    private void post(Directive directive, Element into) {
        if (!directive.argument().isBlank()) {
            page.state("date", directive.argument().strip());
        }
        directive.options().forEach((name, value) -> page.state(NAMES.getOrDefault(name, name), value));
        blocks.read(directive.content(), into);
    }

    /** ablog: a remark on a later day. */
    private void update(Directive directive, Element into) {
        page.stateLatest("modified", directive.argument().strip());
        Element box = into.appendElement("aside");
        box.appendElement("p")
                .appendElement("strong")
                .appendText("Updated on " + directive.argument().strip());
        blocks.read(directive.content(), box);
    }

    private void meta(Directive directive, Element into) {
        directive.options().forEach(page::state);
    }
}
