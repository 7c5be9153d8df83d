package org.lectern.importing.restructured;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Addresses that stand in a text by themselves: {@code https://example.com/x} and {@code someone@example.com}. */
final class StandaloneLinks {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "mailto");
    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_HOST = 255;
    private static final int LONGEST_ADDRESS = 4_000;

    private StandaloneLinks() {}

    /** @param text in which escapes are hidden */
    static void write(String text, Element into) {
        int plainFrom = 0;
        int at = next(text, 0);
        while (at >= 0) {
            int begin = text.charAt(at) == '@' ? mailName(text, at, plainFrom) : scheme(text, at, plainFrom);
            boolean isMail = text.charAt(at) == '@';
            int longest = isMail ? LONGEST_HOST : LONGEST_ADDRESS;
            int end = begin < 0 ? -1 : end(text, at + 1, Math.min(text.length(), at + longest));
            boolean isLink = end > at + (isMail ? 3 : 2) && (!isMail || isHost(text.substring(at + 1, end)));
            if (isLink) {
                plain(text.substring(plainFrom, begin), into);
                String address = Escapes.shown(text.substring(begin, end));
                boolean isBare = isMail && !address.startsWith("mailto:");
                into.appendElement("a")
                        .attr("href", (isBare ? "mailto:" : "") + address)
                        .appendText(address);
                plainFrom = end;
            }
            at = next(text, isLink ? end : at + 1);
        }
        plain(text.substring(plainFrom), into);
    }

    private static void plain(String text, Element into) {
        String shown = Escapes.shown(text);
        if (!shown.isEmpty()) {
            into.appendText(shown);
        }
    }

    private static int next(String text, int from) {
        int colon = text.indexOf(':', from);
        int at = text.indexOf('@', from);
        return colon < 0 ? at : at < 0 ? colon : Math.min(colon, at);
    }

    /** Where the scheme before a colon begins; -1 if there is none. */
    private static int scheme(String text, int colon, int from) {
        int begin = colon;
        while (begin > from && begin > colon - 7 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        String scheme = text.substring(begin, colon).toLowerCase(Locale.ROOT);
        boolean isComplete = scheme.equals("mailto") || text.startsWith("//", colon + 1);
        boolean isFree = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
        return SCHEMES.contains(scheme) && isComplete && isFree ? begin : -1;
    }

    private static int mailName(String text, int at, int from) {
        int begin = at;
        while (begin > from && begin > at - LONGEST_NAME && isOfName(text.charAt(begin - 1))) {
            begin--;
        }
        boolean isName = begin < at && Character.isLetterOrDigit(text.charAt(begin));
        return isName ? begin : -1;
    }

    private static boolean isOfName(char each) {
        return each < 128 && (Character.isLetterOrDigit(each) || "._+-".indexOf(each) >= 0);
    }

    private static boolean isHost(String text) {
        return text.indexOf('.') > 0 && text.chars().allMatch(each -> isOfName((char) each));
    }

    /** Without the punctuation behind it; a closing bracket belongs to it if it opens one. */
    private static int end(String text, int from, int limit) {
        int end = from;
        int open = 0;
        while (end < limit && isOfAddress(text.charAt(end))) {
            open += text.charAt(end) == '(' ? 1 : 0;
            end++;
        }
        while (end > from && isPunctuation(text.charAt(end - 1)) && !(text.charAt(end - 1) == ')' && open > 0)) {
            end--;
        }
        return end;
    }

    private static boolean isOfAddress(char each) {
        return each > ' ' && each != '<' && each != '>' && each != '"' && each != '`' && each < 0xFF00;
    }

    private static boolean isPunctuation(char each) {
        return "'.,;:!?)]}*_\\".indexOf(each) >= 0;
    }
}
