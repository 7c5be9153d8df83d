package org.lectern.importing.notes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.notes.Told.Way;
import org.lectern.post.PostLimits;

/**
 * What a heading says of a talk: {@code "Title" by Ann Lee, Acme}, {@code Title by Ann Lee and Bo Day}, {@code Ann Lee | Acme}, {@code Title
 * (Ann Lee)}, {@code Title 9:15am to 9:45am}.
 *
 * @param title without the speakers, the time and the quotation marks around it
 * @param time as it is written
 * @param doubt why the reading is not certain
 */
record TalkHeading(String title, List<String> speakers, Optional<String> time, Way way, Optional<Doubt> doubt) {
    private static final Pattern TIME = Pattern.compile(
            "\\s+(\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\.?)?\\s*(?:to|-|–|—|until)\\s*\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\.?)?)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[\"“„”«»]([^\"“”„«»]+)[\"“”«»]");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(\\S.*\\S)\\s+\\(([^()]+)\\)$");
    private static final String BY = " by ";

    /** What stands before "by" and a name and is no title. */
    private static final Pattern NO_TITLE =
            Pattern.compile("(?i)(?:moderated|presented|hosted|written|notes|given|led|keynote|talk|posted|published)");

    TalkHeading {
        speakers = List.copyOf(speakers);
    }

    static TalkHeading of(String words) {
        if (words.length() > PostLimits.MAX_TITLE) {
            return new TalkHeading(words, List.of(), Optional.empty(), Way.NOTHING, Optional.empty());
        }
        Matcher time = TIME.matcher(words);
        boolean isTimed = time.find();
        String rest = isTimed ? words.substring(0, time.start()).strip() : words;
        Optional<String> at = isTimed ? Optional.of(time.group(1)) : Optional.empty();
        return by(rest, at)
                .or(() -> piped(rest, at))
                .or(() -> inBrackets(rest, at))
                .or(() -> behindDash(rest, at))
                .or(() -> keynote(rest, at))
                .orElseGet(() -> new TalkHeading(
                        unquoted(rest), List.of(), at, isTimed ? Way.TIME : Way.NOTHING, Optional.empty()));
    }

    /** Titles may say "by" themselves: what counts is the last one that a name follows. */
    private static Optional<TalkHeading> by(String words, Optional<String> time) {
        for (int at = words.lastIndexOf(BY); at > 0; at = words.lastIndexOf(BY, at - 1)) {
            String title = words.substring(0, at).strip();
            String behind = words.substring(at + BY.length());
            boolean isQuoted = QUOTED.matcher(title).matches();
            Optional<SpokenBy> speakers = isQuoted ? SpokenBy.surely(behind) : SpokenBy.of(behind);
            if (speakers.isPresent() && !NO_TITLE.matcher(title).matches()) {
                return Optional.of(
                        new TalkHeading(unquoted(title), speakers.get().names(), time, Way.NAMES, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static Optional<TalkHeading> piped(String words, Optional<String> time) {
        int at = words.indexOf(" | ");
        if (at < 0) {
            return Optional.empty();
        }
        return SpokenBy.of(words.substring(0, at))
                .filter(SpokenBy::isComplete)
                .map(
                        speakers -> new TalkHeading(
                                words,
                                speakers.names(),
                                time,
                                Way.NAMES,
                                Optional.of(
                                        new Doubt(
                                                "talk.title",
                                                "the heading names the speakers and something else, which may be the title or who they work for"))));
    }

    private static Optional<TalkHeading> inBrackets(String words, Optional<String> time) {
        Matcher matcher = IN_BRACKETS.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return SpokenBy.of(matcher.group(2))
                .filter(SpokenBy::isComplete)
                .map(speakers -> new TalkHeading(
                        unquoted(matcher.group(1)),
                        speakers.names(),
                        time,
                        Way.MAYBE,
                        Optional.of(new Doubt(
                                "talk.speakers",
                                "what stands in brackets behind the title is taken for its speakers"))));
    }

    /** {@code Title - Ann Lee, Acme @annlee}: without the handle it could as well be a subtitle. */
    private static Optional<TalkHeading> behindDash(String words, Optional<String> time) {
        int at = words.lastIndexOf(" - ");
        if (at <= 0 || !words.substring(at).matches(".*\\s@[\\p{L}\\p{N}_]+\\)?\\s*")) {
            return Optional.empty();
        }
        return SpokenBy.of(words.substring(at + 3))
                .map(speakers -> new TalkHeading(
                        unquoted(words.substring(0, at).strip()), speakers.names(), time, Way.NAMES, Optional.empty()));
    }

    /** {@code Ann Lee Keynote}. */
    private static Optional<TalkHeading> keynote(String words, Optional<String> time) {
        String name = words.replaceFirst("(?i)(?:['’]s)?\\s+keynote$", "");
        boolean isKeynote = !name.equals(words) && PersonName.isFull(name);
        return isKeynote
                ? Optional.of(new TalkHeading(
                        words,
                        List.of(name),
                        time,
                        Way.MAYBE,
                        Optional.of(new Doubt("talk.speakers", "is the name in the heading '" + words + "'"))))
                : Optional.empty();
    }

    static String unquoted(String title) {
        Matcher quoted = QUOTED.matcher(title);
        return quoted.matches() ? quoted.group(1).strip() : title;
    }
}
