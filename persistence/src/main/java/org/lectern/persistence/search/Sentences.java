package org.lectern.persistence.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;

/**
 * Where sentences end, about: behind a full stop with a space, at the end of a line, and in lists that have neither, between words. The JDK's knows
 * better, but looks back to the beginning of such a list from each of its words.
 */
final class Sentences extends BreakIterator {
    /** In characters. */
    private static final int LONG = 300;

    private static final String ENDS = ".!?\u2026";
    private static final String ENDS_ALONE = "\n\u3002\uff01\uff1f";

    private String text = "";
    /** From 0 to the text's end; so many as are used. */
    private int[] breaks = {0};

    private int count = 1;
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        breaks = new int[16];
        count = 0;
        at = 0;
        add(0);
        for (int i = 1; i < text.length(); i++) {
            if (isBreak(i, i - breaks[count - 1])) {
                add(i);
            }
        }
        if (!text.isEmpty()) {
            add(text.length());
        }
    }

    private void add(int place) {
        if (count == breaks.length) {
            breaks = Arrays.copyOf(breaks, 2 * count);
        }
        breaks[count++] = place;
    }

    private boolean isBreak(int place, int length) {
        char before = text.charAt(place - 1);
        if (ENDS_ALONE.indexOf(before) >= 0) {
            return true;
        }
        if (!Character.isWhitespace(before) || Character.isWhitespace(text.charAt(place))) {
            return false;
        }
        boolean isEnd = place > 1 && ENDS.indexOf(text.charAt(place - 2)) >= 0;
        return length >= LONG || isEnd && !Character.isLowerCase(text.charAt(place));
    }

    @Override
    public void setText(CharacterIterator newText) {
        StringBuilder all = new StringBuilder();
        for (char sign = newText.first(); sign != CharacterIterator.DONE; sign = newText.next()) {
            all.append(sign);
        }
        setText(all.toString());
    }

    @Override
    public CharacterIterator getText() {
        return new StringCharacterIterator(text);
    }

    @Override
    public int first() {
        at = 0;
        return current();
    }

    @Override
    public int last() {
        at = count - 1;
        return current();
    }

    @Override
    public int next(int n) {
        return to(at + n);
    }

    @Override
    public int next() {
        return to(at + 1);
    }

    @Override
    public int previous() {
        return to(at - 1);
    }

    @Override
    public int following(int offset) {
        int found = Arrays.binarySearch(breaks, 0, count, offset);
        return to(found >= 0 ? found + 1 : -found - 1);
    }

    @Override
    public int preceding(int offset) {
        int found = Arrays.binarySearch(breaks, 0, count, offset);
        return to(found >= 0 ? found - 1 : -found - 2);
    }

    private int to(int place) {
        if (place < 0 || place >= count) {
            return DONE;
        }
        at = place;
        return current();
    }

    @Override
    public int current() {
        return breaks[at];
    }
}
