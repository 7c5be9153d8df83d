package org.lectern.importing.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The title of a post about a talk, taken apart: {@code Tidewater keynote: the sea - a lake? - Ann Lee, Bo Hof}. Its parts joined give it again.
 *
 * @param prefix the event's name up to the talk's title; may be empty
 * @param separator what stands before the speakers; empty where there are none
 * @param doubts sentences on what may have to be read differently
 */
public record TalkTitle(String prefix, String title, String separator, PersonNames speakers, List<String> doubts) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[-\\u2013\\u2014]\\s+");
    private static final Pattern PREFIX = Pattern.compile("(?<name>[^:]{1,80}):\\s+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]+");

    /** What does not name an event. */
    private static final Set<String> GENERAL = Set.of(
            "the",
            "of",
            "in",
            "at",
            "and",
            "day",
            "one",
            "two",
            "conference",
            "meetup",
            "meeting",
            "keynote",
            "talk",
            "lightning",
            "talks",
            "closing",
            "opening",
            "workshop",
            "session",
            "nl",
            "de",
            "be",
            "uk",
            "us");

    public TalkTitle {
        doubts = List.copyOf(doubts);
    }

    public static TalkTitle of(String text, StatedEvent event) {
        List<String> doubts = new ArrayList<>();
        String prefix = prefix(text, event, doubts);
        String rest = text.substring(prefix.length());
        List<int[]> separators = separators(rest);
        PersonNames speakers = new PersonNames(List.of(), List.of());
        if (!separators.isEmpty()) {
            speakers = PersonNames.in(rest.substring(separators.get(separators.size() - 1)[1]));
        }
        if (speakers.isEmpty()) {
            return new TalkTitle(prefix, rest, "", speakers, doubts);
        }
        int[] last = separators.get(separators.size() - 1);
        if (separators.size() > 1) {
            doubts.add("the title has several dashes: what stands behind the last one is read as the speakers");
        }
        speakers.names().stream()
                .filter(name -> !name.contains(" "))
                .forEach(name -> doubts.add("'" + name + "' is one word: a name, or the end of the talk's title"));
        return new TalkTitle(prefix, rest.substring(0, last[0]), rest.substring(last[0], last[1]), speakers, doubts);
    }

    public String joined() {
        return prefix + title + separator + speakers.joined();
    }

    /** Those that have something before them. */
    private static List<int[]> separators(String text) {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(text);
        while (matcher.find()) {
            if (matcher.start() > 0) {
                found.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        return found;
    }

    private static String prefix(String text, StatedEvent event, List<String> doubts) {
        Matcher matcher = PREFIX.matcher(text);
        if (!matcher.lookingAt() || matcher.end() == text.length()) {
            return "";
        }
        Set<String> said = words(matcher.group("name"));
        Set<String> name = words(event.name());
        Set<String> known = words(event.name() + " " + event.place().orElse(""));
        boolean isAboutEvent = !said.isEmpty() && known.containsAll(said);
        boolean isWhole = said.containsAll(name) || said.size() > 1;
        if (isAboutEvent && !isWhole) {
            doubts.add("'" + matcher.group("name") + "' may name the event or begin the talk's title");
            return "";
        }
        return isAboutEvent ? matcher.group() : "";
    }

    private static Set<String> words(String text) {
        return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !GENERAL.contains(word) && !Character.isDigit(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    public Optional<String> talk() {
        return Optional.of(title).filter(text -> !text.isBlank());
    }
}
