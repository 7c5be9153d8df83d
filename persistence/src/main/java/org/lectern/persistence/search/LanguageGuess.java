package org.lectern.persistence.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.post.Post;

/** By which language's rules a post's words are cut to their stems. */
final class LanguageGuess {
    private static final int LOOKED_AT = 3_000;
    private static final int ENOUGH = 3;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    /** Words that other languages of the three don't have. */
    private static final Map<String, Set<String>> TELLING = Map.of(
            "en", Set.of("the", "and", "of", "to", "that", "with", "this", "it", "are", "you", "from", "which"),
            "nl", Set.of("het", "een", "van", "dat", "niet", "zijn", "voor", "ook", "je", "maar", "naar", "deze"),
            "de", Set.of("der", "das", "und", "nicht", "ein", "ist", "auf", "sich", "mit", "auch", "eine", "für"));

    private LanguageGuess() {}

    /** What the post says; where it says nothing, what its most frequent words tell. Empty: of none whose stems are known. */
    static Optional<String> of(Post post, String text) {
        if (post.language().isPresent()) {
            String main = post.language().get().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
            return Optional.of(main).filter(IndexFields.LANGUAGES::contains);
        }
        String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
        List<String> words = List.of(NO_LETTER.split(beginning.toLowerCase(Locale.ROOT)));
        Map<String, Long> telling = IndexFields.LANGUAGES.stream()
                .collect(Collectors.toMap(language -> language, language -> words.stream()
                        .filter(TELLING.get(language)::contains)
                        .count()));
        return IndexFields.LANGUAGES.stream()
                .max((one, other) -> Long.compare(telling.get(one), telling.get(other)))
                .filter(language -> telling.get(language) >= ENOUGH);
    }
}
