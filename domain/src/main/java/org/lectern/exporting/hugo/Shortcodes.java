package org.lectern.exporting.hugo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes what Hugo would take for a call of one of its shortcodes in the way that it has for texts about them: <code>{{&lt; x &gt;}}</code>
 * becomes <code>{{&lt;/* x *&#47;&gt;}}</code>, and comes out of Hugo as it was. Hugo looks for them everywhere, in code too.
 */
final class Shortcodes {
    private Shortcodes() {}

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        Deque<String> unended = new ArrayDeque<>();
        int done = 0;
        for (int at = opening(text, 0); at >= 0; at = opening(text, done)) {
            String sign = text.substring(at + 2, at + 3);
            String closing = (sign.equals("<") ? ">" : "%") + "}}";
            escaped.append(text, done, at).append("{{").append(sign).append("/*");
            int end = text.indexOf(closing, at + 3);
            if (end < 0) {
                unended.push("*/" + closing);
                done = at + 3;
                break;
            }
            escaped.append(text, at + 3, end).append("*/").append(closing);
            done = end + closing.length();
        }
        return escaped.append(text, done, text.length()) + ending(unended);
    }

    private static int opening(String text, int from) {
        int at = text.indexOf("{{", from);
        while (at >= 0 && !text.startsWith("<", at + 2) && !text.startsWith("%", at + 2)) {
            at = text.indexOf("{{", at + 1);
        }
        return at;
    }

    /** What is never ended ends in a comment, behind all that people read. */
    private static String ending(Deque<String> unended) {
        return unended.isEmpty() ? "" : "\n\n<!-- " + String.join(" ", unended) + " -->\n";
    }
}
