package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.web.api.Parameters;

/** {@code q=asyncio}: posts with these words in them, as people type them into a search. */
@ApplicationScoped
public class WordsFilter implements PostFilter {
    public static final String NAME = "q";
    /** In characters: longer than anybody types, shorter than what keeps an index busy. */
    public static final int MAX_LENGTH = 500;

    @Override
    public Set<String> parameters() {
        return Set.of(NAME);
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        Optional<String> words = words(parameters);
        return words.isEmpty()
                ? query
                : query.matching(new PostQuery.Match(PostQuery.Field.WORDS, List.of(words.get()), false));
    }

    /** Empty where none are given; ends the request where they are blank or too many. */
    public static Optional<String> words(Parameters parameters) {
        Optional<String> words = parameters.one(NAME).map(WordsFilter::readable);
        if (words.filter(String::isEmpty).isPresent()) {
            throw Parameters.bad(NAME, "is empty; give it the words to look for");
        }
        if (words.filter(text -> text.length() > MAX_LENGTH).isPresent()) {
            throw Parameters.bad(NAME, "may have up to " + MAX_LENGTH + " characters");
        }
        return words;
    }

    /** What nobody can see is a space, and so is what turns letters around where the words are shown again. */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> readable.appendCodePoint(isSeen(point) ? point : ' '));
        return readable.toString().strip();
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> point != 0x202D && point != 0x202E;
        };
    }
}
