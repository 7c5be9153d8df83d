package org.lectern.persistence.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Words as they come in texts: some often, most rarely. */
public final class Prose {
    private Prose() {}

    private static final String[] SYLLABLES =
            "ta no re li mon ver sta den pro gra ing er ol um ka si be dro wa fen tu ci ra el pa".split(" ");

    /** So many characters, and a few more; always the same. */
    public static String of(int length) {
        SplittableRandom random = new SplittableRandom(42);
        String[] words = new String[5_000];
        Arrays.setAll(words, word -> word(random));
        Zipf zipf = new Zipf(words.length);
        StringBuilder text = new StringBuilder(length + 100);
        while (text.length() < length) {
            text.append(words[zipf.pick(random)]).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static String word(SplittableRandom random) {
        return Stream.generate(() -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .limit(1 + random.nextInt(4))
                .reduce("", String::concat);
    }
}
