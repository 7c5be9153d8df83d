package org.lectern.importing.restructured;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What {@code :role:`text`} looks like: the roles of docutils, and those of Sphinx as far as they say something on one page. */
final class Roles {
    private static final String DEFAULT = "title-reference";
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry(DEFAULT, "cite"),
            Map.entry("title", "cite"),
            Map.entry("t", "cite"),
            Map.entry("emphasis", "em"),
            Map.entry("strong", "strong"),
            Map.entry("literal", "code"),
            Map.entry("code", "code"),
            Map.entry("math", "code"),
            Map.entry("subscript", "sub"),
            Map.entry("sub", "sub"),
            Map.entry("superscript", "sup"),
            Map.entry("sup", "sup"),
            Map.entry("ac", "abbr"),
            Map.entry("acronym", "abbr"),
            Map.entry("abbreviation", "abbr"),
            Map.entry("ab", "abbr"),
            Map.entry("abbr", "abbr"),
            Map.entry("del", "del"),
            Map.entry("ins", "ins"),
            Map.entry("kbd", "kbd"),
            Map.entry("dfn", "dfn"),
            Map.entry("guilabel", "strong"),
            Map.entry("menuselection", "strong"),
            Map.entry("command", "strong"),
            Map.entry("program", "strong"),
            Map.entry("manpage", "em"),
            Map.entry("newsgroup", "em"),
            Map.entry("file", "code"),
            Map.entry("samp", "code"),
            Map.entry("regexp", "code"),
            Map.entry("mimetype", "code"),
            Map.entry("mailheader", "em"),
            Map.entry("makevar", "code"));
    private static final Set<String> ELSEWHERE =
            Set.of("ref", "doc", "any", "term", "numref", "eq", "download", "keyword");
    private static final Set<String> NAMES = Set.of(
            "envvar",
            "token",
            "option",
            "func",
            "function",
            "meth",
            "method",
            "class",
            "mod",
            "module",
            "attr",
            "data",
            "const",
            "exc",
            "obj",
            "var",
            "type",
            "member",
            "macro",
            "struct",
            "dir",
            "rst:dir",
            "rst:role",
            "confval",
            "setting",
            "djadmin",
            "ticket",
            "opcode",
            "pdbcmd",
            "source",
            "c:expr",
            "c:texpr");

    private final Page page;
    private final Map<String, Custom> custom = new HashMap<>();
    private String standard = DEFAULT;

    Roles(Page page) {
        this.page = page;
    }

    /** @param hidden with escapes hidden */
    record Use(String role, String hidden, String written, int line) {}

    private record Custom(String base, String language, boolean isHtml) {}

    void define(String name, String base, String language, boolean isHtml) {
        custom.put(name.toLowerCase(Locale.ROOT), new Custom(base.toLowerCase(Locale.ROOT), language, isHtml));
    }

    void standard(String role) {
        standard = role.isEmpty() ? DEFAULT : role;
    }

    void write(Use use, Element into) {
        String role = (use.role().isEmpty() ? standard : use.role()).toLowerCase(Locale.ROOT);
        Custom own = custom.get(role);
        if (own != null) {
            writeOwn(own, use, into);
            return;
        }
        String tag = TAGS.getOrDefault(role, "");
        if (tag.equals("code")) {
            into.appendElement(tag).appendText(Escapes.written(use.hidden()));
        } else if (tag.equals("abbr")) {
            abbreviation(use, into);
        } else if (!tag.isEmpty()) {
            into.appendElement(tag).appendText(Escapes.shown(use.hidden()));
        } else {
            elsewhere(role, use, into);
        }
    }

    private void writeOwn(Custom own, Use use, Element into) {
        if (own.isHtml()) {
            into.append(Escapes.written(use.hidden()));
        } else if (own.base().equals("raw")) {
            page.warn(use.line(), "has text for another medium than pages: " + use.written());
        } else if (own.base().isEmpty()) {
            into.appendElement("span").appendText(Escapes.shown(use.hidden()));
        } else if (custom.containsKey(own.base())) {
            into.appendElement("span").appendText(Escapes.shown(use.hidden()));
        } else {
            write(new Use(own.base(), use.hidden(), use.written(), use.line()), into);
        }
    }

    private void elsewhere(String role, Use use, Element into) {
        String shown = Escapes.shown(use.hidden()).strip();
        switch (role) {
            case "pep" -> link("PEP ", "https://peps.python.org/pep-%04d", shown, into);
            case "rfc" -> link("RFC ", "https://datatracker.ietf.org/doc/html/rfc%d.html", shown, into);
            default -> {
                String name = role.startsWith("std:") ? role.substring(4) : role;
                if (ELSEWHERE.contains(name)) {
                    reference(use, shown, into);
                } else if (NAMES.contains(name) || name.matches("(?:py|c|cpp|js|rst|django|http):[a-z:]+")) {
                    into.appendElement("code").appendText(name(shown));
                } else {
                    into.appendElement("code").appendText(use.written());
                    page.warn(
                            use.line(),
                            "has a role that Lectern does not know: " + use.written()
                                    + "; it is kept as it is written");
                }
            }
        }
    }

    private static void abbreviation(Use use, Element into) {
        String shown = Escapes.shown(use.hidden());
        int open = shown.endsWith(")") ? shown.lastIndexOf(" (") : -1;
        Element abbreviation = into.appendElement("abbr").appendText(open > 0 ? shown.substring(0, open) : shown);
        if (open > 0) {
            abbreviation.attr("title", shown.substring(open + 2, shown.length() - 1));
        }
    }

    private static void link(String before, String form, String shown, Element into) {
        boolean isNumber = shown.matches("\\d{1,6}");
        Element link = into.appendElement(isNumber ? "a" : "span").appendText(before + shown);
        if (isNumber) {
            link.attr("href", String.format(form, Integer.parseInt(shown)));
        }
    }

    /** {@code title <name>} is shown as its title; what it leads to may be on this page. */
    private void reference(Use use, String shown, Element into) {
        int open = shown.endsWith(">") ? shown.lastIndexOf('<') : -1;
        String target = open > 0 ? shown.substring(open + 1, shown.length() - 1) : shown;
        String text = open > 0 ? shown.substring(0, open).strip() : shown;
        Element link = into.appendElement("a").appendText(text);
        page.references().elsewhere(target, open <= 0, new References.Use(link, use.written(), use.line()));
    }

    /** {@code ~package.name} is shown as the name alone, {@code !name} without the sign. */
    private static String name(String shown) {
        int open = shown.endsWith(">") ? shown.lastIndexOf(" <") : -1;
        if (open > 0) {
            return shown.substring(0, open).strip();
        }
        return shown.startsWith("~")
                ? shown.substring(shown.lastIndexOf('.') + 1).replaceFirst("^~", "")
                : shown.startsWith("!") ? shown.substring(1) : shown;
    }
}
