package org.lectern.web.admin.kind;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** A declared field as the form shows it: its texts and its switches by the names that declarations have for them. For pages, mutable. */
public class FieldRow implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();

    public Map<String, String> getTexts() {
        return texts;
    }

    public Map<String, Boolean> getFlags() {
        return flags;
    }

    String text(String name) {
        String text = texts.get(name);
        return text == null ? "" : text.strip();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(flags.get(name));
    }

    FieldRow with(String name, String text) {
        texts.put(name, text);
        return this;
    }

    FieldRow with(String name, boolean on) {
        flags.put(name, on);
        return this;
    }
}
