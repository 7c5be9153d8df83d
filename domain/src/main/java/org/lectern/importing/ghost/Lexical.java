package org.lectern.importing.ghost;

import java.util.List;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.json.JsonObject;

/**
 * A document of Ghost's editor since version 5: a tree of nodes in JSON (<a href="https://lexical.dev/docs/concepts/serialization">Lexical's
 * serialisation</a>), whose cards are nodes too.
 */
final class Lexical {
    private final Cards cards;
    private final LexicalText text = new LexicalText();

    Lexical(Cards cards) {
        this.cards = cards;
    }

    /** @throws Unreadable if it is no such document */
    Body read(String document) throws Unreadable {
        JsonObject root = Json.value(document).object().object("root");
        if (root.list("children").isEmpty() && !root.has("children")) {
            throw new Unreadable("is no Lexical document: it has no root");
        }
        Body body = new Body();
        for (JsonObject node : root.objects("children")) {
            add(node, body);
        }
        return body;
    }

    private void add(JsonObject node, Body body) {
        String type = node.text("type").orElse("");
        switch (type) {
            case "paragraph" -> body.add(block("p", node));
            case "heading", "extended-heading" -> body.add(block(heading(node), node));
            case "quote", "extended-quote" -> body.add(block("blockquote", node));
            case "aside" -> body.add(block("aside", node));
            case "list" -> body.add(list(node));
            default -> addOther(type, node, body);
        }
    }

    private void addOther(String type, JsonObject node, Body body) {
        if (text.isInline(type)) {
            body.add(Html.element("p", text.html(List.of(node))));
        } else {
            cards.add(type, node, body);
        }
    }

    private String block(String name, JsonObject node) {
        String content = text.html(node.objects("children"));
        return content.isBlank() ? "" : Html.element(name, content);
    }

    private static String heading(JsonObject node) {
        return node.text("tag").filter(tag -> tag.matches("h[1-6]")).orElse("h2");
    }

    /** An item that holds nothing but a list belongs to the item before it. */
    private String list(JsonObject node) {
        StringBuilder items = new StringBuilder();
        boolean isOpen = false;
        for (JsonObject item : node.objects("children")) {
            List<JsonObject> children = item.objects("children");
            boolean isNested = !children.isEmpty() && isList(children.get(0));
            if (isOpen && !isNested) {
                items.append("</li>");
            }
            if (!isNested || !isOpen) {
                items.append(Html.open("li", "value", ""));
                isOpen = true;
            }
            items.append(isNested ? list(children.get(0)) : item(node, item, children));
        }
        items.append(isOpen ? "</li>" : "");
        boolean isNumbered = node.text("listType").filter("number"::equals).isPresent()
                || node.text("tag").filter("ol"::equals).isPresent();
        String start = node.text("start").filter(number -> !number.equals("1")).orElse("");
        return isNumbered ? Html.element("ol", items.toString(), "start", start) : Html.element("ul", items.toString());
    }

    private String item(JsonObject list, JsonObject item, List<JsonObject> children) {
        boolean isTask = list.text("listType").filter("check"::equals).isPresent();
        boolean isDone = item.flag("checked").orElse(false);
        String box = isTask ? Html.open("input", "type", "checkbox", "checked", isDone ? "checked" : "") + " " : "";
        StringBuilder content = new StringBuilder(box);
        content.append(
                text.html(children.stream().filter(child -> !isList(child)).toList()));
        children.stream().filter(Lexical::isList).map(this::list).forEach(content::append);
        return content.toString();
    }

    private static boolean isList(JsonObject node) {
        return node.text("type").filter("list"::equals).isPresent();
    }
}
