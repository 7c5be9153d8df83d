package org.lectern.importing.ghost;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.Literal;
import org.lectern.importing.json.Json;
import org.lectern.importing.json.JsonObject;

/**
 * A document of Ghost's editor from version 1 to 5 (<a href="https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md">Mobiledoc
 * 0.3</a>): sections that refer by number to tables of markups, atoms and cards.
 */
final class Mobiledoc {
    private static final int MARKUP_SECTION = 1;
    private static final int IMAGE_SECTION = 2;
    private static final int LIST_SECTION = 3;
    private static final int CARD_SECTION = 10;

    private final Cards cards;

    Mobiledoc(Cards cards) {
        this.cards = cards;
    }

    /** @throws Unreadable if it is no such document */
    Body read(String document) throws Unreadable {
        JsonObject root = Json.value(document).object();
        String version = root.text("version").orElse("");
        if (!version.startsWith("0.3")) {
            throw new Unreadable(
                    "is no Mobiledoc of version 0.3" + (version.isEmpty() ? "" : ", but of version " + version));
        }
        Body body = new Body();
        for (Object section : root.list("sections")) {
            add(list(section), root, body);
        }
        return body;
    }

    private void add(List<?> section, JsonObject root, Body body) {
        switch (number(section, 0)) {
            case MARKUP_SECTION -> body.add(block(tag(section), markers(list(at(section, 2)), root)));
            case IMAGE_SECTION -> body.add(Html.figure(Html.open("img", "src", string(section, 1)), Optional.empty()));
            case LIST_SECTION -> body.add(items(section, root));
            case CARD_SECTION -> {
                List<?> card = list(at(root.list("cards"), number(section, 1)));
                cards.add(string(card, 0), JsonObject.of(at(card, 1)), body);
            }
            default -> {
                body.unknown("section " + number(section, 0));
                body.add(Html.element("pre", Html.text(section.toString())));
            }
        }
    }

    private static String tag(List<?> section) {
        String tag = string(section, 1).toLowerCase(Locale.ROOT);
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside" -> tag;
            case "pull-quote" -> "blockquote";
            default -> "p";
        };
    }

    private static String block(String tag, String content) {
        return content.isBlank() ? "" : Html.element(tag, content);
    }

    private String items(List<?> section, JsonObject root) {
        StringBuilder items = new StringBuilder();
        for (Object item : list(at(section, 2))) {
            items.append(Html.element("li", markers(list(item), root)));
        }
        return Html.element(string(section, 1).equals("ol") ? "ol" : "ul", items.toString());
    }

    /** Each opens some markups, says something, and closes a number of those that are open. */
    private String markers(List<?> markers, JsonObject root) {
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (Object each : markers) {
            List<?> marker = list(each);
            for (Object index : list(at(marker, 1))) {
                List<?> markup = list(at(root.list("markups"), number(index)));
                html.append(opening(markup));
                open.push(markupTag(markup));
            }
            html.append(number(marker, 0) == 1 ? atom(number(marker, 3), root) : Html.text(string(marker, 3)));
            for (int i = number(marker, 2); i > 0 && !open.isEmpty(); i--) {
                html.append("</").append(open.pop()).append('>');
            }
        }
        open.forEach(tag -> html.append("</").append(tag).append('>'));
        return html.toString();
    }

    private static String opening(List<?> markup) {
        List<?> attributes = list(at(markup, 1));
        String href = "";
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            href = string(attributes, i).equals("href") ? string(attributes, i + 1) : href;
        }
        return Html.open(markupTag(markup), "href", href);
    }

    private static String markupTag(List<?> markup) {
        String tag = string(markup, 0).toLowerCase(Locale.ROOT);
        return switch (tag) {
            case "a", "b", "strong", "i", "em", "s", "u", "code", "sub", "sup", "mark", "del" -> tag;
            default -> "span";
        };
    }

    private static String atom(int index, JsonObject root) {
        List<?> atom = list(at(root.list("atoms"), index));
        return string(atom, 0).equals("soft-return") ? "<br>" : Html.text(string(atom, 1));
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** An empty text where there is nothing. */
    private static Object at(List<?> list, int index) {
        Object value = index >= 0 && index < list.size() ? list.get(index) : "";
        return value == null ? "" : value;
    }

    private static String string(List<?> list, int index) {
        return at(list, index) instanceof String text ? text : "";
    }

    private static int number(List<?> list, int index) {
        return number(at(list, index));
    }

    /** -1 where it is none. */
    private static int number(Object value) {
        return value instanceof Literal literal && literal.value() instanceof Integer number ? number : -1;
    }
}
