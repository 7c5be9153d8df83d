package org.lectern.it.described;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A piece of the description, and where it stands in it.
 *
 * @param pointer RFC 6901
 */
record Located(JsonNode root, String pointer) {
    static Located whole(JsonNode root) {
        return new Located(root, "");
    }

    JsonNode node() {
        return root.at(pointer);
    }

    boolean isThere() {
        return !node().isMissingNode();
    }

    /** What is under the name; where that refers to something else, that. */
    Located get(String name) {
        return new Located(root, pointer + "/" + name.replace("~", "~0").replace("/", "~1")).followed();
    }

    Located get(int place) {
        return new Located(root, pointer + "/" + place).followed();
    }

    private Located followed() {
        JsonNode reference = node().path("$ref");
        return reference.isString() ? new Located(root, reference.stringValue().substring(1)).followed() : this;
    }

    List<String> names() {
        return List.copyOf(node().propertyNames());
    }

    List<Located> each() {
        List<Located> all = new ArrayList<>();
        for (int i = 0; i < node().size(); i++) {
            all.add(get(i));
        }
        return all;
    }

    String text(String name) {
        return node().path(name).asString("");
    }

    boolean flag(String name) {
        return node().path(name).asBoolean(false);
    }
}
