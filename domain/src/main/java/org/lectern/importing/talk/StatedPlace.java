package org.lectern.importing.talk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an event is, as a sentence of its report says: {@code The location is the Boat House (upstairs), Harbourtown.} */
public final class StatedPlace {
    private static final int PARAGRAPHS = 10;
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:^|[.!?] )(?:the |our )?(?:location|venue)(?: (?:is|was)|:) (?:the |at the |at |in the |in )?(?<place>\\p{Lu}[^.!?]{2,150})(?:[.!?](?: |$)|$)",
            Pattern.CASE_INSENSITIVE);

    private StatedPlace() {}

    public static Optional<String> in(String text) {
        String beginning = text.length() > 10_000 ? text.substring(0, 10_000) : text;
        return Paragraphs.of(beginning).stream()
                .limit(PARAGRAPHS)
                .map((List<String> lines) -> SENTENCE.matcher(PlainLine.of(String.join(" ", lines))))
                .filter(Matcher::find)
                .map(sentence -> sentence.group("place").strip())
                .filter(place -> Character.isUpperCase(place.codePointAt(0)))
                .findFirst();
    }
}
