package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The titles of a text and its sections. The first style of underlining is the uppermost, the next new one is below it. */
final class Headings {
    private static final int DEEPEST = 6;
    private static final int MOST_CONTENTS = 50;

    private final Page page;
    private final List<String> styles = new ArrayList<>();
    private final Map<Element, Integer> levels = new IdentityHashMap<>();
    private final List<Element> all = new ArrayList<>();
    private final List<Contents> contents = new ArrayList<>();
    private final Map<String, Element> byPlace = new HashMap<>();
    private Optional<String> title = Optional.empty();

    Headings(Page page) {
        this.page = page;
    }

    /** @param above the heading of the section that it stands in, or of none */
    private record Contents(Element place, int depth, int above, boolean isLocal) {}

    void add(String text, String style, int line, Element into) {
        if (!styles.contains(style)) {
            styles.add(style);
        }
        Element heading = into.appendElement("h2");
        all.add(heading);
        levels.put(heading, styles.indexOf(style));
        page.inline(text, line, heading);
        heading.attr("id", page.references().section(heading.text()));
    }

    /** Whether there is nothing but a title, perhaps with a second one below it. */
    boolean isTitleOnly() {
        return all.size() < 2 || all.size() == 2 && styles.size() == 2;
    }

    boolean isHeading(Element element) {
        return levels.containsKey(element);
    }

    /** The text's own title, which is not in the text any more. */
    Optional<String> title() {
        return title;
    }

    /** What the heading says to which a name in the text leads. */
    Optional<String> titleOf(String id) {
        if (byPlace.isEmpty()) {
            all.forEach(this::place);
        }
        return Optional.ofNullable(byPlace.get(id)).map(Element::text);
    }

    /** A name directly before a heading means the heading, too. */
    private void place(Element heading) {
        byPlace.putIfAbsent(heading.id(), heading);
        Element before = heading.previousElementSibling();
        while (before != null && before.normalName().equals("span") && before.childNodeSize() == 0) {
            byPlace.putIfAbsent(before.id(), heading);
            before = before.previousElementSibling();
        }
    }

    void contents(Element place, int depth, boolean isLocal) {
        if (contents.size() >= MOST_CONTENTS) {
            place.remove();
            return;
        }
        contents.add(new Contents(place, depth, all.size() - 1, isLocal));
    }

    void finish() {
        boolean isTitled = isFirstAlone();
        contents.forEach(each -> list(each, isTitled));
        for (Element heading : all) {
            int level = levels.get(heading) + (isTitled ? 1 : 2);
            heading.tagName("h" + Math.max(2, Math.min(DEEPEST, level)));
        }
        if (isTitled) {
            title = Optional.of(all.get(0).text().strip()).filter(text -> !text.isEmpty());
            all.get(0).remove();
        }
    }

    /** What a text begins with is its title if nothing else in it has its rank. */
    private boolean isFirstAlone() {
        if (all.isEmpty() || all.get(0).parent() != page.body()) {
            return false;
        }
        Element before = all.get(0).previousElementSibling();
        while (before != null && before.normalName().equals("span") && before.childNodeSize() == 0) {
            before = before.previousElementSibling();
        }
        long rivals = all.stream().filter(each -> levels.get(each) == 0).count();
        return before == null && rivals == 1;
    }

    private void list(Contents wanted, boolean isTitled) {
        int top = wanted.isLocal() && wanted.above() >= 0 ? levels.get(all.get(wanted.above())) + 1 : isTitled ? 1 : 0;
        int from = wanted.isLocal() ? wanted.above() + 1 : 0;
        Element list = wanted.place().appendElement("ul");
        for (int i = from; i < all.size(); i++) {
            int level = levels.get(all.get(i)) - top;
            if (level < 0 && wanted.isLocal()) {
                break;
            }
            if (level >= 0 && level < wanted.depth()) {
                link(all.get(i), listOf(list, level));
            }
        }
        if (list.childrenSize() == 0) {
            wanted.place().remove();
        }
    }

    private static Element listOf(Element list, int level) {
        Element current = list;
        for (int i = 0; i < level && current.childrenSize() > 0; i++) {
            Element item = current.lastElementChild();
            Element below = item.lastElementChild();
            current = below != null && below.normalName().equals("ul") ? below : item.appendElement("ul");
        }
        return current;
    }

    private static void link(Element heading, Element list) {
        list.appendElement("li")
                .appendElement("a")
                .attr("href", "#" + heading.id())
                .appendText(heading.text());
    }
}
