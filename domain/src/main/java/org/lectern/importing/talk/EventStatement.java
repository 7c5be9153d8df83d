package org.lectern.importing.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentence at the beginning of a text that says of which event it is a summary: {@code (One of my summaries of the 2025 tidewater
 * conference in Harbourtown, NL).}, {@code My summaries from the sixth meetup in Leiden (NL).}
 *
 * @param isOfOneTalk it is one summary of several; else it tells of the event as a whole
 */
public record EventStatement(StatedEvent event, boolean isOfOneTalk) {
    /** How many paragraphs may stand before it, a heading or an image. */
    private static final int BEGINNING = 6;

    private static final int LONGEST = 400;

    /** In characters. */
    private static final int READ = 4_000;

    /** Few texts have one of these words at their beginning, and a look for them costs little. */
    private static final List<String> SAID = List.of(
            "summar",
            "notes",
            "write-up",
            "writeup",
            "report",
            "recap",
            "samenvatting",
            "verslag",
            "zusammenfassung",
            "notizen");

    private static final String THE = "(?:the |our |de |het |der |des |dem )?";
    private static final String SUMMARIES =
            "(?:summaries|notes|write-?ups|reports|recaps|samenvattingen|verslagen|zusammenfassungen|notizen)";
    private static final String SUMMARY =
            "(?:summary|notes|write-?up|report|recap|samenvatting|verslag|zusammenfassung)";
    private static final String TALK =
            "(?:a|one of the|one|een|eine[mrs]?) (?:talk|keynote|presentation|lezing|presentatie|vortrag|vortrags)s?";
    private static final String OF = "(?:of|from|about|on|at|van|over|von|vom|zu|zur|zum)";
    private static final String OF_THE = " (?:" + OF + " " + THE + "|der |des )";
    private static final String EVENT = "(?<event>.{3,300})";
    private static final List<Pattern> ONE_TALK = List.of(
            pattern(
                    "(?:this is )?(?:one of (?:my|our|the|several)|e[eé]n van (?:mijn|onze|de)|eine (?:meiner|unserer|der)) "
                            + SUMMARIES + OF_THE + EVENT),
            pattern("(?:my |a |the |this is (?:my|a) )?" + SUMMARY + " " + OF + " " + TALK
                    + " (?:(?:given|held) )?(?:at|of|from|during|op|van|bij|auf|bei) " + THE + EVENT));
    private static final List<Pattern> WHOLE_EVENT = List.of(
            pattern("(?:these are |here are )?(?:my |our |all )*" + SUMMARIES + OF_THE + EVENT),
            pattern("(?:this is )?(?:my |a |the |our )?" + SUMMARY + OF_THE + EVENT));
    private static final Pattern GATHERING = pattern(
            ".*(?:\\b(?:meet-?ups?|meetings?|conference|congress|symposium|summit|workshop|sprint|barcamp|event"
                    + "|user group|konferenz|treffen|tagung|bijeenkomst|conferentie)\\b|\\b(?:19|20)\\d\\d\\b|(?:con|conf|camp|fest|days?)\\b).*");
    private static final Pattern CERTAIN_NAME = Pattern.compile(
            ".*(?:\\p{Lu}|\\d|\\b(?:fir|seco|thi|fou|fif|six|seven|eigh|nin|ten)[a-z]*(?:st|nd|rd|th)\\b).*");

    public static Optional<EventStatement> in(String text) {
        String beginning = text.length() > READ ? text.substring(0, READ) : text;
        String lower = beginning.toLowerCase(Locale.ROOT);
        if (SAID.stream().noneMatch(lower::contains)) {
            return Optional.empty();
        }
        return Paragraphs.of(beginning).stream()
                .limit(BEGINNING)
                .flatMap(lines -> of(lines).stream())
                .findFirst();
    }

    private static Optional<EventStatement> of(List<String> lines) {
        String sentence = sentence(PlainLine.of(String.join(" ", lines)));
        if (sentence.length() > LONGEST) {
            return Optional.empty();
        }
        return event(ONE_TALK, sentence)
                .map(event -> new EventStatement(event, true))
                .or(() -> event(WHOLE_EVENT, sentence).map(event -> new EventStatement(event, false)));
    }

    /** What stands in the parentheses that the paragraph begins with, else its first sentence. */
    private static String sentence(String paragraph) {
        if (!paragraph.startsWith("(")) {
            int end = paragraph.indexOf(". ");
            return trimmed(end < 0 ? paragraph : paragraph.substring(0, end));
        }
        int depth = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char character = paragraph.charAt(i);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0) {
                return trimmed(paragraph.substring(1, i));
            }
        }
        return "";
    }

    private static String trimmed(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") || text.endsWith(":")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }

    private static Optional<StatedEvent> event(List<Pattern> patterns, String sentence) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(sentence))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group("event").strip())
                .flatMap(EventStatement::gathering)
                .findFirst();
    }

    private static Stream<StatedEvent> gathering(String phrase) {
        boolean isGathering = GATHERING.matcher(phrase).matches()
                && CERTAIN_NAME.matcher(phrase).matches();
        return isGathering ? Stream.of(StatedEvent.of(phrase)) : Stream.empty();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
