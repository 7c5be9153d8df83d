package org.lectern.housekeeping.likeness;

import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is left of a name when its spelling is taken away, and how far two spellings are apart. */
public final class Spelling {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final int SHORTEST_SINGULAR = 4;

    private Spelling() {}

    /** In lower case, without accents, spaces, hyphens and signs: {@code Café-Web} is {@code cafeweb}. */
    public static String folded(String name) {
        String bare = Normalizer.normalize(FOLDING.normalize(name), Normalizer.Form.NFKD);
        return bare.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    /** The words of a name, each folded. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[^\\p{L}\\p{N}\\p{M}']+")) {
            String folded = folded(word);
            if (!folded.isEmpty()) {
                words.add(folded);
            }
        }
        return words;
    }

    /** Of an English plural its singular, roughly; everything else as it is. */
    public static String singular(String folded) {
        if (folded.endsWith("ies") && folded.length() - 2 >= SHORTEST_SINGULAR) {
            return folded.substring(0, folded.length() - 3) + "y";
        }
        boolean isPlural = folded.endsWith("s")
                && !folded.endsWith("ss")
                && !folded.endsWith("us")
                && !folded.endsWith("is")
                && folded.length() - 1 >= SHORTEST_SINGULAR;
        return isPlural ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** The word, and what it is without each of its letters: two words that are one letter apart have one of these in common. */
    static List<String> withoutOneLetter(String word) {
        List<String> variants = new ArrayList<>(List.of(word));
        for (int i = 0; i < word.length(); i++) {
            variants.add(word.substring(0, i) + word.substring(i + 1));
        }
        return variants;
    }

    /** Whether one letter is added, left out, another one, or changes places with its neighbour. Numbers are never mistyped. */
    public static boolean isOneLetterApart(String a, String b) {
        return a.replaceAll("\\D", "").equals(b.replaceAll("\\D", "")) && isOneChangeApart(a, b);
    }

    private static boolean isOneChangeApart(String a, String b) {
        if (a.length() > b.length()) {
            return isOneChangeApart(b, a);
        }
        if (a.equals(b) || b.length() - a.length() > 1) {
            return false;
        }
        int first = 0;
        while (first < a.length() && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        String restOfA = a.substring(first);
        String restOfB = b.substring(first);
        if (a.length() < b.length()) {
            return restOfA.equals(restOfB.substring(1));
        }
        boolean isOther = restOfA.substring(1).equals(restOfB.substring(1));
        boolean isSwapped = restOfA.length() > 1
                && restOfA.charAt(0) == restOfB.charAt(1)
                && restOfA.charAt(1) == restOfB.charAt(0)
                && restOfA.substring(2).equals(restOfB.substring(2));
        return isOther || isSwapped;
    }
}
