package org.lectern.importing.ghost;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.importing.json.JsonObject;

/** Runs of text, links and line breaks. */
final class LexicalText {
    /** The bits of a run's format, from the outermost element to the innermost. */
    private static final List<Map.Entry<Integer, String>> FORMATS = List.of(
            Map.entry(1, "strong"),
            Map.entry(2, "em"),
            Map.entry(4, "s"),
            Map.entry(8, "u"),
            Map.entry(16, "code"),
            Map.entry(32, "sub"),
            Map.entry(64, "sup"),
            Map.entry(128, "mark"));

    private static final Set<String> INLINE = Set.of(
            "text",
            "extended-text",
            "tk",
            "tab",
            "linebreak",
            "link",
            "autolink",
            "at-link",
            "at-link-search",
            "zwnj",
            "code-highlight");

    boolean isInline(String type) {
        return INLINE.contains(type);
    }

    String html(List<JsonObject> nodes) {
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> html.append(html(node)));
        return html.toString();
    }

    private String html(JsonObject node) {
        return switch (node.text("type").orElse("")) {
            case "linebreak" -> "<br>";
            case "tab" -> "\t";
            case "zwnj" -> "";
            case "link", "autolink" ->
                Html.element(
                        "a",
                        html(node.objects("children")),
                        "href",
                        Cards.of(node, "url"),
                        "title",
                        Cards.of(node, "title"));
            default -> run(node);
        };
    }

    /** A node of another sort gives the text in it. */
    private String run(JsonObject node) {
        Object stated = node.value("text").orElse("");
        String text = stated instanceof String string ? Html.text(string) : "";
        String html = text + html(node.objects("children"));
        long format = node.whole("format").orElse(0L);
        for (int i = FORMATS.size() - 1; i >= 0; i--) {
            if ((format & FORMATS.get(i).getKey()) != 0 && !html.isEmpty()) {
                html = Html.element(FORMATS.get(i).getValue(), html);
            }
        }
        return html;
    }
}
