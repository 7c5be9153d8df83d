package org.lectern.importing.restructured;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What orders a text: tables of contents, headings outside the order, groups; and what names texts in other files. */
final class Structure {
    private static final int ALL = 6;

    private final Blocks blocks;
    private final Page page;

    Structure(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    void addTo(Map<String, Directives.Reading> readings) {
        readings.put("contents", this::contents);
        readings.put(
                "rubric",
                (each, into) -> page.inline(
                        each.argument(), each.line(), into.appendElement("p").appendElement("strong")));
        readings.put("centered", readings.get("rubric"));
        for (String name : List.of("container", "class", "rst-class", "cssclass", "only", "tab")) {
            readings.put(name, (each, into) -> blocks.read(each.content(), into));
        }
        for (String name : List.of("compound", "hlist", "header", "footer", "glossary", "centre", "center")) {
            readings.put(name, (each, into) -> blocks.read(each.everything(), into));
        }
        readings.put(
                "line-block",
                (each, into) -> page.inline(each.everything().text(), each.line(), into.appendElement("p")));
        for (String name : List.of("include", "literalinclude", "listing", "toctree", "post-list", "postlist")) {
            readings.put(name, this::elsewhere);
        }
        readings.put("role", this::role);
        readings.put("default-role", (each, into) -> page.roles().standard(each.argument()));
        for (String name : List.of(
                "index",
                "sectnum",
                "section-numbering",
                "target-notes",
                "tabularcolumns",
                "currentmodule",
                "module",
                "sectionauthor",
                "codeauthor")) {
            readings.put(
                    name,
                    (each, into) ->
                            page.warn(each.line(), "has a directive that changes nothing on a page: " + each.name()));
        }
    }

    /** Above everything else such a directive brings what all pages share. */
    private void elsewhere(Directive directive, Element into) {
        String reason = "takes text from elsewhere, which is not read: ";
        String first = directive.argument().lines().findFirst().orElse(directive.name());
        if (page.isBeginning(into)) {
            page.warn(directive.line(), reason + first);
        } else {
            page.keep(directive.whole(), into, reason + first);
        }
    }

    private void contents(Directive directive, Element into) {
        boolean isLocal = directive.options().containsKey("local");
        Element place = into.appendElement("div");
        String title = directive.argument().isEmpty() && !isLocal ? "Contents" : directive.argument();
        if (!title.isEmpty()) {
            page.inline(title, directive.line(), place.appendElement("p").appendElement("strong"));
        }
        String depth = directive.option("depth");
        page.headings().contents(place, depth.matches("[1-9]") ? Integer.parseInt(depth) : ALL, isLocal);
    }

    private void role(Directive directive, Element into) {
        String[] parts = directive.argument().strip().split("[\\s()]+");
        boolean isHtml = List.of(directive.option("format").split("\\s+")).contains("html");
        page.roles().define(parts[0], parts.length > 1 ? parts[1] : "", directive.option("language"), isHtml);
    }
}
