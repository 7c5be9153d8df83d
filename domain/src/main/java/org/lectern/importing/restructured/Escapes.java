package org.lectern.importing.restructured;

/** Backslashes, hidden as NUL characters while markup is looked for: what follows one is no markup. */
final class Escapes {
    static final char HIDDEN = '\0';

    private Escapes() {}

    static String hidden(String text) {
        if (text.indexOf('\\') < 0) {
            return text.replace(HIDDEN, '\uFFFD');
        }
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\') {
                i++;
                hidden.append(HIDDEN).append(i < text.length() ? String.valueOf(text.charAt(i)) : "");
            } else {
                hidden.append(each == HIDDEN ? '\uFFFD' : each);
            }
        }
        return hidden.toString();
    }

    /** As a reader sees it: an escaped space joins what it stands between. */
    static String shown(String hidden) {
        if (hidden.indexOf(HIDDEN) < 0) {
            return hidden;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < hidden.length(); i++) {
            char each = hidden.charAt(i);
            if (each != HIDDEN) {
                shown.append(each);
                continue;
            }
            i++;
            if (i < hidden.length() && !Character.isWhitespace(hidden.charAt(i))) {
                shown.append(hidden.charAt(i));
            }
        }
        return shown.toString();
    }

    /** As it was written. */
    static String written(String hidden) {
        return hidden.replace(HIDDEN, '\\');
    }
}
