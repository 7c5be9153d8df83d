package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Names that lead somewhere, and who names them. Case and the width of gaps do not matter. */
final class References {
    private static final Pattern GAP = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> otherNames = new HashMap<>();
    private final Map<String, String> implicit = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> pending = new ArrayList<>();
    private final List<String> unnamed = new ArrayList<>();
    private final Map<Use, String> named = new LinkedHashMap<>();
    private final List<Elsewhere> elsewhere = new ArrayList<>();
    private final List<Use> anonymous = new ArrayList<>();

    /** @param written what stands in the text if the name leads nowhere */
    record Use(Element link, String written, int line) {}

    /** @param isBare the name is all that it says */
    private record Elsewhere(String name, boolean isBare, Use use) {}

    static String normal(String name) {
        return GAP.matcher(Escapes.shown(name)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    void named(String name, Use use) {
        named.put(use, normal(name));
    }

    /** A name that other pages may have. */
    void elsewhere(String name, boolean isBare, Use use) {
        elsewhere.add(new Elsewhere(normal(name), isBare, use));
    }

    void anonymous(Use use) {
        anonymous.add(use);
    }

    /** {@code `text <address>`_}, {@code `text <name_>`_} or {@code `text`_}. */
    void phrase(String hidden, boolean isAnonymous, Use use) {
        int open = hidden.endsWith(">") && !hidden.endsWith(Escapes.HIDDEN + ">") ? hidden.lastIndexOf('<') : -1;
        boolean isEmbedded = open >= 0 && (open == 0 || Character.isWhitespace(hidden.charAt(open - 1)));
        if (!isEmbedded) {
            use.link().appendText(Escapes.shown(hidden));
            if (isAnonymous) {
                anonymous(use);
            } else {
                named(hidden, use);
            }
            return;
        }
        String target = hidden.substring(open + 1, hidden.length() - 1);
        String text = hidden.substring(0, open).strip();
        boolean isName = target.endsWith("_") && !target.endsWith(Escapes.HIDDEN + "_");
        String address = isName ? target.substring(0, target.length() - 1) : withoutGaps(target);
        use.link().appendText(Escapes.shown(text.isEmpty() ? address : text));
        if (isName) {
            named(address.replace("`", ""), use);
            otherNames.putIfAbsent(normal(text), normal(address.replace("`", "")));
            return;
        }
        use.link().attr("href", mail(address));
        if (!isAnonymous && !text.isEmpty()) {
            addresses.putIfAbsent(normal(text), mail(address));
        }
    }

    /** Escaped gaps stay. */
    static String withoutGaps(String hidden) {
        String kept = hidden.replaceAll("\0\\s", "\u0001").replaceAll("\\s+", "");
        return Escapes.shown(kept).replace('\u0001', ' ');
    }

    static String mail(String address) {
        boolean isMail = address.matches("[\\w.+-]{1,64}@[\\w.-]+\\.\\w+");
        return isMail ? "mailto:" + address : address;
    }

    /** A name for an address elsewhere; the names that wait for a place get it, too. */
    void target(String name, String address) {
        pending.forEach(each -> addresses.putIfAbsent(each, address));
        pending.clear();
        addresses.putIfAbsent(normal(name), address);
    }

    void alias(String name, String other) {
        otherNames.putIfAbsent(normal(name), normal(other));
    }

    void unnamedTarget(String address) {
        unnamed.add(address);
    }

    void unnamedAlias(String other) {
        unnamed.add("\0" + normal(other));
    }

    /** A name for this place in the text. */
    String internal(String name) {
        String id = id(name);
        addresses.putIfAbsent(normal(name), "#" + id);
        return id;
    }

    void waits(String name) {
        pending.add(normal(name));
    }

    void waitsNoMore() {
        pending.clear();
    }

    /** A section can be named by its title, unless another has the same. */
    String section(String title) {
        String id = id(title);
        implicit.merge(normal(title), "#" + id, (first, second) -> "");
        return id;
    }

    String id(String name) {
        String base = normal(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        String start = base.isEmpty() ? "part" : base.length() > 100 ? base.substring(0, 100) : base;
        String id = start;
        while (!ids.add(id)) {
            id = start + "-" + (ids.size() + 1);
        }
        return id;
    }

    Optional<String> address(String name) {
        String current = name;
        Set<String> seen = new HashSet<>();
        while (seen.add(current)) {
            String address = addresses.getOrDefault(current, "");
            if (!address.isEmpty()) {
                return Optional.of(address);
            }
            if (!otherNames.containsKey(current)) {
                return Optional.of(implicit.getOrDefault(current, "")).filter(each -> !each.isEmpty());
            }
            current = otherNames.get(current);
        }
        return Optional.empty();
    }

    void resolve(Page page) {
        named.forEach((use, name) -> settle(page, use, address(name)));
        elsewhere.forEach(each -> settle(page, each));
        for (int i = 0; i < anonymous.size(); i++) {
            String target = i < unnamed.size() ? unnamed.get(i) : "";
            boolean isName = target.startsWith("\0");
            settle(
                    page,
                    anonymous.get(i),
                    isName ? address(target.substring(1)) : Optional.of(target).filter(each -> !each.isEmpty()));
        }
    }

    private void settle(Page page, Elsewhere each) {
        Optional<String> address = address(each.name());
        if (address.isEmpty()) {
            page.warn(
                    each.use().line(),
                    "refers to something elsewhere: " + each.use().written());
            each.use().link().tagName("em");
            return;
        }
        each.use().link().attr("href", address.get());
        if (each.isBare() && address.get().startsWith("#")) {
            page.headings()
                    .titleOf(address.get().substring(1))
                    .ifPresent(each.use().link()::text);
        }
    }

    private static void settle(Page page, Use use, Optional<String> address) {
        if (address.isPresent()) {
            use.link().attr("href", address.get());
            return;
        }
        page.warn(use.line(), "refers to something that is not in it: " + use.written());
        if (use.link().childrenSize() > 0) {
            use.link().tagName("span");
            return;
        }
        use.link().replaceWith(new TextNode(use.written()));
    }
}
