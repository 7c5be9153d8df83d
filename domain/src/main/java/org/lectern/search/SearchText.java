package org.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type, taken apart: {@code lucene -"full text" "apache tika" ind} becomes four parts, of which the second is excluded, the
 * third is a phrase, and the last may be the beginning of a word.
 *
 * <p>Any text is taken: signs that mean nothing are passed over, a quote without an end goes to the end of the text, and beyond {@value
 * #PARTS} parts of {@value #LENGTH} characters the rest is left out.
 */
public record SearchText(List<Part> parts) {
    public static final int PARTS = 12;
    public static final int LENGTH = 100;

    /** More than all parts can be long, with what stands between them. */
    private static final int LOOKED_AT = 4_000;

    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");
    private static final Pattern SPEAKS = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

    public SearchText {
        parts = List.copyOf(parts);
    }

    /**
     * @param text with a letter, a digit or a symbol in it
     * @param excluded whether posts with it are not to be found
     * @param quoted whether it stood in quotes
     * @param last whether it is the last one and may go on
     */
    public record Part(String text, boolean excluded, boolean quoted, boolean last) {}

    public static SearchText of(String typed) {
        String looked = typed.substring(0, Math.min(typed.length(), LOOKED_AT));
        List<Part> parts = new ArrayList<>();
        Matcher each = PART.matcher(looked);
        while (parts.size() < PARTS && each.find()) {
            boolean quoted = each.group(3) == null;
            String text = shortened((quoted ? each.group(2) : each.group(3)).strip());
            boolean open = !quoted && each.end() == looked.length();
            if (SPEAKS.matcher(text).find()) {
                parts.add(new Part(
                        text,
                        !each.group(1).isEmpty(),
                        quoted,
                        open && each.group(1).isEmpty()));
            }
        }
        return new SearchText(parts);
    }

    /** What a post has to have. */
    public List<Part> wanted() {
        return parts.stream().filter(part -> !part.excluded()).toList();
    }

    public List<Part> excluded() {
        return parts.stream().filter(Part::excluded).toList();
    }

    private static String shortened(String text) {
        int end = Math.min(text.length(), LENGTH);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
