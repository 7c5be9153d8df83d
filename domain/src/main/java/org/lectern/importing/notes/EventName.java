package org.lectern.importing.notes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of events, as headings and folders have them. */
final class EventName {
    private static final int LONGEST = 300;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)|['’‘]\\d{2}(?!\\d)");

    private static final Pattern CONFERENCE = Pattern.compile(
            "(?:conf(?:erence)?|unconference|con|summit|fest|festival|symposium|congress|meet-?up|bar-?camp|hackathon|universe|camp)$",
            Pattern.CASE_INSENSITIVE);

    /** English words that end so and mean something else. */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?:icon|emoticon|bacon|beacon|falcon|silicon|lexicon|deacon|manifest|infest|second)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE = Pattern.compile(
            "^(?:my\\s+)?(?:(?:talk\\s+)?notes?)\\s+(?:from|of|on|for|at|about)\\s+(?:the\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile(
            "\\s*[-–—:,(|]*\\s*(?:talk\\s+)?(?:links\\s+and\\s+)?(?:conference\\s+)?(?:notes|highlights|recap|trip report|report|summary|take-?aways)\\b.*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UP_TO_YEAR = Pattern.compile(
            "^(\\S.*?\\s(?:(?:19|20)\\d{2}|['’‘]\\d{2}))(?:\\s*[-–—:,(|].*|\\s+(?:through|at|in|with)\\s.*)$");

    private EventName() {}

    /**
     * The event that a heading names: {@code PyGotham 2018} of {@code PyGotham 2018 talk links and notes}.
     *
     * @return empty for a heading that has neither a year nor a word for such gatherings
     */
    static Optional<String> in(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String name =
                BEHIND.matcher(BEFORE.matcher(heading.strip()).replaceFirst("")).replaceFirst("");
        Matcher withYear = UP_TO_YEAR.matcher(name);
        String shortened = (withYear.matches() ? withYear.group(1) : name).strip();
        return Optional.of(shortened).filter(EventName::isOne);
    }

    /** Whether it has a word for such gatherings. */
    static boolean isConference(String text) {
        for (String word : text.split("[^\\p{L}]+")) {
            if (CONFERENCE.matcher(word).find() && !ANOTHER.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    static boolean hasYear(String text) {
        return YEAR.matcher(text).find();
    }

    /** A name has a word besides the year and {@code conference}. */
    private static boolean isOne(String text) {
        String own = YEAR.matcher(text)
                .replaceAll(" ")
                .replaceAll("(?i)\\b(?:conferences?|notes|talks?|keynotes?|the|day \\d)\\b", " ");
        boolean isNamed = own.codePoints().filter(Character::isLetter).count() > 1;
        return isNamed && (hasYear(text) || isConference(text));
    }

    /** Whether a word of the one begins as one of the other: {@code accessca 2024}, {@code Access Conference}. */
    static boolean isAlike(String name, String other) {
        List<String> others = distinctive(other);
        return distinctive(name).stream()
                .anyMatch(word -> others.stream().anyMatch(each -> each.startsWith(word) || word.startsWith(each)));
    }

    private static List<String> distinctive(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .toList();
    }
}
