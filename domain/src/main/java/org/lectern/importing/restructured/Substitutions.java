package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** {@code |name|}, which stands for what is defined elsewhere in the text. */
final class Substitutions {
    /** In characters of HTML: what all of them may stand for. */
    private static final int MOST = 1_000_000;

    private static final int DEEPEST = 20;

    private final Map<String, Element> definitions = new HashMap<>();
    private final Map<Element, List<Use>> usesIn = new IdentityHashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Set<Element> contents = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, Integer> sizes = new IdentityHashMap<>();
    private long size;

    private record Use(String name, Element place, String written, int line) {}

    void define(String name, Element content) {
        definitions.putIfAbsent(key(name), content);
        contents.add(content);
        definitions.putIfAbsent(key(name).toLowerCase(Locale.ROOT), content);
    }

    void use(String name, Element place, String written, int line) {
        uses.add(new Use(name, place, written, line));
    }

    void resolve(Page page) {
        List<Use> inText = new ArrayList<>();
        for (Use use : uses) {
            Element root = use.place().root();
            boolean isInDefinition = contents.contains(root);
            (isInDefinition ? usesIn.computeIfAbsent(root, any -> new ArrayList<>()) : inText).add(use);
        }
        inText.forEach(use -> replace(page, use, 0));
    }

    private void replace(Page page, Use use, int depth) {
        String key = key(use.name());
        Element definition =
                definitions.containsKey(key) ? definitions.get(key) : definitions.get(key.toLowerCase(Locale.ROOT));
        if (definition == null || depth > DEEPEST) {
            leave(page, use);
            return;
        }
        for (Use inner : usesIn.getOrDefault(definition, List.of())) {
            replace(page, inner, depth + 1);
        }
        usesIn.remove(definition);
        size += sizes.computeIfAbsent(definition, each -> each.html().length());
        if (size > MOST) {
            leave(page, use);
            return;
        }
        use.place().replaceWith(copy(definition));
    }

    private static void leave(Page page, Use use) {
        page.warn(use.line(), "has a substitution that is not defined in it, or stands for too much: " + use.written());
        use.place().replaceWith(new TextNode(use.written()));
    }

    private static Node copy(Element definition) {
        boolean isSingle = definition.childNodeSize() == 1;
        return isSingle ? definition.childNode(0).clone() : definition.clone();
    }

    private static String key(String name) {
        return Escapes.shown(name).strip().replaceAll("\\s+", " ");
    }
}
