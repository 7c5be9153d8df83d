package org.lectern.importing.restructured;

/** Where inline markup may begin and end (docutils' "inline markup recognition rules"). */
final class Bounds {
    private static final String OPENERS = "\"'(<[{";
    private static final String CLOSERS = "\"')>]}";

    private Bounds() {}

    /** Whether markup may begin here, judged by what stands before. */
    static boolean mayBegin(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return isGap(before)
                || OPENERS.indexOf(before) >= 0
                || "-/:".indexOf(before) >= 0
                || before > 127 && isPunctuation(before, false);
    }

    /** Whether markup may begin with a sign of this length here: text follows, and it does not stand in quotes alone. */
    static boolean begins(String text, int at, int length) {
        int behind = at + length;
        if (!mayBegin(text, at) || behind >= text.length() || isGap(text.charAt(behind))) {
            return false;
        }
        return at == 0 || !isPair(text.charAt(at - 1), text.charAt(behind));
    }

    private static boolean isPair(char before, char behind) {
        int quote = OPENERS.indexOf(before);
        if (quote >= 0 || before < 128) {
            return quote >= 0 && behind == CLOSERS.charAt(quote);
        }
        return isQuote(before) && (isQuote(behind) || Character.getType(behind) == Character.END_PUNCTUATION);
    }

    private static boolean isQuote(char each) {
        int type = Character.getType(each);
        return type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.START_PUNCTUATION;
    }

    /** Whether markup may end before this position. */
    static boolean mayEnd(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        char next = text.charAt(at);
        return isGap(next)
                || next == Escapes.HIDDEN
                || CLOSERS.indexOf(next) >= 0
                || "-/:\\.,;!?".indexOf(next) >= 0
                || next > 127 && isPunctuation(next, true);
    }

    /** Whether the markup's last sign, which stands here, has text before it. */
    static boolean closes(String text, int at, boolean escapable) {
        char before = text.charAt(at - 1);
        boolean isEscaped = escapable && before == Escapes.HIDDEN;
        return !isGap(before) && !isEscaped;
    }

    /** White space, also such as does not break lines. */
    static boolean isGap(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each);
    }

    private static boolean isPunctuation(char each, boolean closing) {
        int type = Character.getType(each);
        return type == Character.DASH_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == (closing ? Character.END_PUNCTUATION : Character.START_PUNCTUATION);
    }
}
