package org.lectern.importing.restructured;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The markup in one piece of text, from left to right. What looks like markup and is not ended stays as it was written. */
final class InlineText {
    private static final int LONGEST_NAME = 100;
    private static final String SIMPLE = "[\\p{L}\\p{N}]++(?:[-._+:][\\p{L}\\p{N}]++)*+";
    private static final Pattern ROLE = Pattern.compile(":(" + SIMPLE + "):`");
    private static final Pattern ROLE_BEHIND = Pattern.compile(":(" + SIMPLE + "):");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[([0-9]++|#(?:" + SIMPLE + ")?|\\*|" + SIMPLE + ")\\]_");

    private final Page page;
    private final String text;
    private int line;
    private final Element into;
    private final Set<String> withoutEnd = new HashSet<>();
    private int at;
    private int plainFrom;
    private int countedTo;

    private InlineText(Page page, String written, int line, Element into) {
        this.page = page;
        this.text = Escapes.hidden(written);
        this.line = line;
        this.into = into;
    }

    static void read(Page page, String written, int line, Element into) {
        new InlineText(page, written, line, into).read();
    }

    private void read() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            int end =
                    switch (sign) {
                        case '*' -> star();
                        case '`' -> backquote();
                        case '|' -> substitution();
                        case '_' -> underscore();
                        case '[' -> footnote();
                        case ':' -> role();
                        default -> at;
                    };
            if (end > at) {
                at = end;
                plainFrom = end;
            } else {
                at += sign == Escapes.HIDDEN || isDoubled(sign) ? 2 : 1;
            }
        }
        at = text.length();
        flush();
    }

    private boolean isDoubled(char sign) {
        return (sign == '*' || sign == '`') && at + 1 < text.length() && text.charAt(at + 1) == sign;
    }

    /** Writes the text before the markup that was found. */
    private void flush() {
        StandaloneLinks.write(text.substring(plainFrom, at), into);
    }

    private int star() {
        String sign = text.startsWith("**", at) ? "**" : "*";
        int end = Bounds.begins(text, at, sign.length()) ? end(sign, at + sign.length(), true) : -1;
        if (end < 0) {
            return at;
        }
        flush();
        into.appendElement(sign.length() == 2 ? "strong" : "em")
                .appendText(Escapes.shown(text.substring(at + sign.length(), end)));
        return end + sign.length();
    }

    private int backquote() {
        if (!text.startsWith("``", at)) {
            return Bounds.begins(text, at, 1) ? interpreted(at + 1, "") : at;
        }
        int end = Bounds.begins(text, at, 2) ? end("``", at + 2, false) : -1;
        if (end < 0) {
            return at;
        }
        flush();
        into.appendElement("code").appendText(Escapes.written(text.substring(at + 2, end)));
        return end + 2;
    }

    private int role() {
        if (!Bounds.mayBegin(text, at)) {
            return at;
        }
        Matcher role = ROLE.matcher(text).region(at, Math.min(text.length(), at + LONGEST_NAME));
        boolean isRole = role.lookingAt() && role.end() < text.length() && !Bounds.isGap(text.charAt(role.end()));
        return isRole ? interpreted(role.end(), role.group(1)) : at;
    }

    /** @param from behind the backquote */
    private int interpreted(int from, String role) {
        if (withoutEnd.contains("`")) {
            return at;
        }
        for (int quote = text.indexOf('`', from + 1); quote > 0; quote = text.indexOf('`', quote + 1)) {
            if (!Bounds.closes(text, quote, true)) {
                continue;
            }
            Matcher behind =
                    ROLE_BEHIND.matcher(text).region(quote + 1, Math.min(text.length(), quote + 1 + LONGEST_NAME));
            int suffix = quote + 1;
            if (role.isEmpty() && behind.lookingAt() && Bounds.mayEnd(text, behind.end())) {
                return role(behind.group(1), from, quote, behind.end());
            }
            while (suffix < text.length() && suffix < quote + 3 && text.charAt(suffix) == '_') {
                suffix++;
            }
            if (Bounds.mayEnd(text, suffix)) {
                return suffix == quote + 1 ? role(role, from, quote, suffix) : phrase(from, quote, suffix);
            }
        }
        withoutEnd.add("`");
        return at;
    }

    private int role(String name, int from, int quote, int end) {
        flush();
        String written = Escapes.written(text.substring(at, end));
        page.roles().write(new Roles.Use(name, text.substring(from, quote), written, lineHere()), into);
        return end;
    }

    private int phrase(int from, int quote, int end) {
        flush();
        Element link = into.appendElement("a");
        boolean isAnonymous = end - quote == 3;
        String written = Escapes.written(text.substring(at, end));
        page.references()
                .phrase(text.substring(from, quote), isAnonymous, new References.Use(link, written, lineHere()));
        return end;
    }

    private int substitution() {
        boolean begins = !text.startsWith("||", at) && Bounds.begins(text, at, 1);
        int end = begins ? end("|", at + 1, true) : -1;
        if (end < 0) {
            return at;
        }
        flush();
        String name = text.substring(at + 1, end);
        int suffix = suffix(end + 1);
        String written = Escapes.written(text.substring(at, suffix));
        Element around = suffix > end + 1 ? into.appendElement("a") : into;
        if (suffix == end + 2) {
            page.references().named(name, new References.Use(around, written, lineHere()));
        }
        page.substitutions().use(name, around.appendElement("span"), written, lineHere());
        return suffix;
    }

    private int underscore() {
        if (text.startsWith("_`", at) && Bounds.begins(text, at, 2)) {
            return target();
        }
        int end = suffix(at);
        if (at == plainFrom || !Bounds.mayEnd(text, end) || !Character.isLetterOrDigit(text.charAt(at - 1))) {
            return at;
        }
        int begin = nameBefore();
        if (!Bounds.mayBegin(text, begin)) {
            return at;
        }
        String name = text.substring(begin, at);
        String written = text.substring(begin, end);
        boolean isAnonymous = end == at + 2;
        at = begin;
        flush();
        References.Use use = new References.Use(into.appendElement("a").appendText(name), written, lineHere());
        if (isAnonymous) {
            page.references().anonymous(use);
        } else {
            page.references().named(name, use);
        }
        return end;
    }

    private int target() {
        int end = end("`", at + 2, true);
        if (end < 0) {
            return at;
        }
        flush();
        String name = Escapes.shown(text.substring(at + 2, end));
        into.appendElement("span").attr("id", page.references().internal(name)).appendText(name);
        return end + 1;
    }

    private int footnote() {
        if (!Bounds.mayBegin(text, at)) {
            return at;
        }
        Matcher label = FOOTNOTE.matcher(text).region(at, Math.min(text.length(), at + LONGEST_NAME));
        if (!label.lookingAt() || !Bounds.mayEnd(text, label.end())) {
            return at;
        }
        flush();
        page.footnotes().use(label.group(1), into, lineHere());
        return label.end();
    }

    /** Where the sign ends what began before; -1: nowhere. */
    private int end(String sign, int from, boolean escapable) {
        if (withoutEnd.contains(sign)) {
            return -1;
        }
        for (int end = text.indexOf(sign, from + 1); end > 0; end = text.indexOf(sign, end + 1)) {
            int behind = sign.equals("|") ? suffix(end + 1) : end + sign.length();
            if (Bounds.closes(text, end, escapable) && Bounds.mayEnd(text, behind)) {
                return end;
            }
        }
        withoutEnd.add(sign);
        return -1;
    }

    /** Behind one underscore or two. */
    private int suffix(int from) {
        int end = from;
        while (end < text.length() && end < from + 2 && text.charAt(end) == '_') {
            end++;
        }
        return end;
    }

    /** Where the simple reference name that ends here begins. */
    private int nameBefore() {
        int begin = at;
        while (begin > plainFrom) {
            char before = text.charAt(begin - 1);
            boolean isJoint = "-._+:".indexOf(before) >= 0
                    && begin - 1 > plainFrom
                    && Character.isLetterOrDigit(text.charAt(begin - 2));
            if (!Character.isLetterOrDigit(before) && !isJoint) {
                break;
            }
            begin--;
        }
        return begin;
    }

    private int lineHere() {
        while (countedTo < at) {
            line += text.charAt(countedTo) == '\n' ? 1 : 0;
            countedTo++;
        }
        return line;
    }
}
