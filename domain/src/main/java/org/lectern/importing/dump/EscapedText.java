package org.lectern.importing.dump;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as Markdown that reads the same: what Markdown would take for markup has a backslash before it. */
final class EscapedText {
    private static final Pattern BEGINNING = Pattern.compile("(?:[-+>=#~|]|\\d{1,9}(?=[.)](?:\\s|$)))");
    private static final Pattern RULE = Pattern.compile("[|:\\- ]+");
    private static final Pattern ENTITY = Pattern.compile("&(?:#?\\w{1,40});");

    private EscapedText() {}

    /** @param line one line */
    static String of(String line) {
        StringBuilder text = new StringBuilder(line.length() + 16);
        String stripped = line.strip();
        Matcher beginning = BEGINNING.matcher(stripped);
        int from = 0;
        if (beginning.lookingAt()) {
            boolean isNumber = Character.isDigit(stripped.charAt(0));
            text.append(isNumber ? beginning.group() : "")
                    .append('\\')
                    .append(stripped.charAt(isNumber ? beginning.end() : 0));
            from = isNumber ? beginning.end() + 1 : 1;
        } else if (stripped.startsWith(":") && RULE.matcher(stripped).matches()) {
            text.append('\\');
        }
        for (int i = from; i < stripped.length(); i++) {
            if (isMarkup(stripped, i)) {
                text.append('\\');
            }
            text.append(stripped.charAt(i));
        }
        return text.toString();
    }

    private static boolean isMarkup(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (text.charAt(at)) {
            case '*', '`', '[', '~' -> true;
            case '\\' -> at + 1 == text.length() || isPunctuation(next);
            case '_' -> !isWord(text, at - 1) || !isWord(text, at + 1);
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '&' ->
                ENTITY.matcher(text)
                        .region(at, Math.min(text.length(), at + 45))
                        .lookingAt();
            default -> false;
        };
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isPunctuation(char character) {
        return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
    }
}
