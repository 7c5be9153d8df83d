package org.lectern.importing.restructured;

import org.jsoup.nodes.Element;

/** {@code .. _name: address}, {@code .. _name: other_}, {@code .. _name:} for this place, {@code __ address} for the next nameless link. */
final class Targets {
    private final Page page;

    Targets(Page page) {
        this.page = page;
    }

    int anonymous(Passage text, int at, int column, Element into) {
        int end = text.endOfIndented(at + 1, 1);
        unnamed(joined(text.part(at, end)).substring(column), into);
        return end;
    }

    boolean read(Passage whole, Element into) {
        String joined = joined(whole).substring(2).stripLeading();
        if (joined.equals("__") || joined.startsWith("__ ") || joined.startsWith("__:")) {
            unnamed(joined.substring(joined.startsWith("__:") ? 3 : 2), into);
            return true;
        }
        int colon = joined.startsWith("_") && joined.length() > 2 && joined.charAt(1) != ' ' ? colon(joined) : -1;
        if (colon < 0) {
            return false;
        }
        String name = joined.substring(1, colon);
        String bare = name.length() > 2 && name.startsWith("`") && name.endsWith("`")
                ? name.substring(1, name.length() - 1)
                : name;
        named(bare, joined.substring(colon + 1).strip(), into);
        return true;
    }

    private void named(String name, String address, Element into) {
        if (address.isEmpty()) {
            into.appendElement("span").attr("id", page.references().internal(name));
            return;
        }
        if (isName(address)) {
            page.references().alias(name, bare(address));
            return;
        }
        page.references().target(name, References.mail(References.withoutGaps(address)));
    }

    private void unnamed(String target, Element into) {
        String address = target.strip();
        if (address.isEmpty()) {
            String id = page.references().id("here");
            into.appendElement("span").attr("id", id);
            page.references().unnamedTarget("#" + id);
            return;
        }
        if (isName(address)) {
            page.references().unnamedAlias(bare(address));
        } else {
            page.references().unnamedTarget(References.mail(References.withoutGaps(address)));
        }
    }

    private static boolean isName(String hidden) {
        boolean isPhrase = hidden.startsWith("`") && hidden.endsWith("`_");
        return isPhrase || hidden.matches("[\\p{L}\\p{N}]++(?:[-._+:][\\p{L}\\p{N}]++)*+_");
    }

    private static String bare(String hidden) {
        return hidden.substring(0, hidden.length() - 1).replace("`", "");
    }

    /** The colon that ends the name; -1 if there is none. */
    private static int colon(String joined) {
        int from = 1;
        if (joined.charAt(1) == '`') {
            from = joined.indexOf('`', 2) + 1;
            if (from == 0) {
                return -1;
            }
        }
        for (int colon = joined.indexOf(':', from); colon > 0; colon = joined.indexOf(':', colon + 1)) {
            boolean isEscaped = joined.charAt(colon - 1) == Escapes.HIDDEN;
            boolean isEnd = colon + 1 == joined.length() || Character.isWhitespace(joined.charAt(colon + 1));
            if (!isEscaped && isEnd) {
                return colon;
            }
        }
        return -1;
    }

    private static String joined(Passage whole) {
        StringBuilder joined = new StringBuilder(whole.line(0));
        for (int at = 1; at < whole.size(); at++) {
            joined.append('\n').append(whole.line(at).strip());
        }
        return Escapes.hidden(joined.toString());
    }
}
