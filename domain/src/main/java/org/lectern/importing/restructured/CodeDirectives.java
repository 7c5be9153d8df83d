package org.lectern.importing.restructured;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Code, formulas, and text for other media. */
final class CodeDirectives {
    private final Page page;

    CodeDirectives(Page page) {
        this.page = page;
    }

    void addTo(Map<String, Directives.Reading> readings) {
        for (String name : List.of("code", "code-block", "sourcecode")) {
            readings.put(name, this::code);
        }
        readings.put("highlight", (each, into) -> page.highlight(each.argument()));
        readings.put("math", (each, into) -> Literals.code(each.everything().text(), "math", into));
        readings.put("parsed-literal", this::parsed);
        readings.put("doctest", (each, into) -> Literals.code(each.everything().text(), "pycon", into));
        readings.put("testcode", (each, into) -> Literals.code(each.everything().text(), "python", into));
        readings.put(
                "testoutput", (each, into) -> Literals.code(each.everything().text(), "", into));
        readings.put(
                "productionlist",
                (each, into) -> Literals.code(each.everything().text(), "", into));
        readings.put("raw", this::raw);
    }

    private void code(Directive directive, Element into) {
        Element box = into;
        if (!directive.option("caption").isEmpty()) {
            box = into.appendElement("figure");
            page.inline(directive.option("caption"), directive.line(), box.appendElement("figcaption"));
        }
        boolean isLanguage =
                !directive.argument().contains("\n") && !directive.argument().contains(" ");
        String language = directive.argument().isEmpty() ? page.language() : directive.argument();
        Passage code = isLanguage ? directive.content() : directive.everything();
        Literals.code(code.text(), isLanguage ? language : "", box);
    }

    private void parsed(Directive directive, Element into) {
        Passage text = directive.everything();
        page.inline(text.text(), text.firstLine(), into.appendElement("pre"));
    }

    /** HTML becomes part of the text, as far as texts may hold it. */
    private void raw(Directive directive, Element into) {
        boolean isElsewhere =
                !directive.option("file").isEmpty() || !directive.option("url").isEmpty();
        if (isElsewhere) {
            page.keep(directive.whole(), into, "takes text from elsewhere, which is not read");
        } else if (List.of(directive.argument().split("\\s+")).contains("html")) {
            into.append(directive.content().text());
        } else {
            page.warn(directive.line(), "has text for another medium than pages: " + directive.argument());
        }
    }
}
