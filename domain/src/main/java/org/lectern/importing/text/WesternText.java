package org.lectern.importing.text;

/**
 * Whether a text read as windows-1252 looks like the language of somebody who wrote with it. The statistics of few accents are close to a
 * coin's: {@code naïve} in an English text is as likely to be {@code naďve} in a Romanian one.
 */
final class WesternText {
    /** Letters within words of Central Europe and of Turkish, read wrongly. */
    private static final String SIGNS = "¡¢£¤¥¦§¨©¬®¯°±²³´µ¶¸¹¼½¾¿×÷";

    /** Rare in the west but for Iceland; of the bytes that Turkish and Romanian write often. */
    private static final String RARE = "ðÐþÞýÝ";

    private WesternText() {}

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean isOdd = each > 0x7F
                    && (RARE.indexOf(each) >= 0
                            || SIGNS.indexOf(each) >= 0 && isLetter(text, i - 1) && isLetter(text, i + 1)
                            || isTilde(each) && !isNasal(text, i));
            if (isOdd) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTilde(char each) {
        return "ãõÃÕ".indexOf(each) >= 0;
    }

    /** As in Portuguese: {@code ão}, {@code ãe}, {@code õe}. In Romanian and Hungarian these bytes are other vowels. */
    private static boolean isNasal(String text, int at) {
        return at + 1 < text.length() && "oeOE".indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
