package org.lectern.importing.notes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of people look like in scripts that have capital letters. */
final class PersonName {
    private static final int MOST_WORDS = 5;

    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.?|(?:\\p{L}{1,3}['’])?\\p{Lu}[\\p{L}\\p{M}'’]*\\.?(?:-\\p{L}[\\p{L}\\p{M}'’]*)*|\\(\\p{Lu}[\\p{L}\\p{M}]*\\))");

    /** Small words within names. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "del", "della", "di", "den", "der", "du", "la", "le", "van", "von", "vom", "zu",
            "zur", "ter", "ten", "bin", "ibn", "al", "el", "y", "e", "af", "av");

    /** Capital words that are no part of a name: what people are, where they work, and what titles begin with. */
    private static final Set<String> OTHERS = Set.of(
            """
            a about academy advocate agency agenda all alliance an analyst architect are association background bank
            beyond board building can chair chief co-founder code cofounder college community company conclusion
            conference consultant consulting core corp corporation council creating data demo first last second
            department design designer details developer devops digital director do does editor engineer engineering
            enterprise evangelist example examples exec executive for foundation founder from getting gmbh group head
            hinting how idea ideas in inc institute international into intro introducing introduction is keynote lab
            labs lead learning library lightning limited links live llc ltd maintainer making management manager
            managing more motivation my networks new not notes officer on open organization our overview panel part
            partner platform president principal problem problems product professor program project python questions
            research researcher resources running sales scientist senior service services session slides society
            software solution solutions sr staff student studio summary summit system systems talk talks team tech
            technical technologies technology testing the theory this to type types understanding university using
            vice video we web what when where which who why with working workshop writing your
            """
                    .split("\\s+"));

    private PersonName() {}

    /** {@code Ann Lee}, {@code Gregory M. Example}, {@code Cy de Jong}, {@code Stu (Stewart) Day}. */
    static boolean isFull(String text) {
        List<String> words = words(text);
        return words.size() >= 2
                && words.size() <= MOST_WORDS
                && isNameWord(words.get(0))
                && isNameWord(words.get(words.size() - 1))
                && words.stream().allMatch(word -> isNameWord(word) || PARTICLES.contains(word))
                && text.codePoints().anyMatch(Character::isLowerCase);
    }

    /** {@code Mariatta}: one word. */
    static boolean isFirst(String text) {
        List<String> words = words(text);
        return words.size() == 1 && isNameWord(words.get(0)) && text.length() > 1;
    }

    private static List<String> words(String text) {
        return text.isEmpty() || text.length() > 100 ? List.of() : List.of(text.split("\\s+"));
    }

    private static boolean isNameWord(String word) {
        return WORD.matcher(word).matches() && !isAcronym(word) && !OTHERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Three capitals or more stand for a company or a technology. */
    private static boolean isAcronym(String word) {
        return word.length() > 2 && word.codePoints().allMatch(Character::isUpperCase);
    }
}
