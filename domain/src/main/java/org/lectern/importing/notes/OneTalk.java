package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.notes.Block.Sort;
import org.lectern.importing.notes.Told.Way;
import org.lectern.post.PostLimits;
import org.lectern.post.part.Span;

/**
 * What a file with the notes of one talk says of it.
 *
 * @param title empty if it has none
 * @param isLabelled whether a line says in so many words who speaks
 * @param isNamedSo whether the file's name, its directives or its headings say that it is a talk
 */
record OneTalk(
        Optional<String> title,
        List<String> speakers,
        Optional<String> abstractText,
        Way way,
        boolean isLabelled,
        boolean isNamedSo,
        List<Doubt> doubts) {
    private static final Pattern NAME =
            Pattern.compile("(?:^|[-_ \\d])(?:talk|keynote|workshop|tutorial|panel)(?:$|[-_ \\d])");
    private static final Pattern TITLE_HEADING =
            Pattern.compile("@TitleHeading\\(\"(?:talk|workshop|keynote|session|panel)\"\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_LINK = Pattern.compile("^\\[[^\\]]+\\]\\([^()\\s]+\\)\\s*$");

    private static final int BEGINNING = 400;

    OneTalk {
        speakers = List.copyOf(speakers);
        doubts = List.copyOf(doubts);
    }

    static OneTalk of(Noted noted) {
        Programme programme = noted.programme();
        Optional<Talk> first = programme.first();
        boolean isNamedSo =
                NAME.matcher(noted.path().stem().toLowerCase(Locale.ROOT)).find()
                        || noted.directives()
                                .filter(each -> TITLE_HEADING.matcher(each).find())
                                .isPresent();
        Talk talk = first.orElseGet(() -> withoutHeading(programme));
        List<Doubt> doubts = new ArrayList<>(talk.doubts());
        Named named = named(programme, talk);
        named.doubt().ifPresent(doubt -> doubts.add(new Doubt("talk.speakers", doubt)));
        Way way = surest(talk.way(), named.way(), page(programme));
        Optional<String> title = first.map(each -> each.heading().title())
                .or(() -> linkedTitle(programme))
                .filter(words -> words.length() <= PostLimits.MAX_TITLE);
        return new OneTalk(
                title,
                named.speakers(),
                abstractText(programme, talk),
                way,
                talk.below().way() == Way.NAMES,
                isNamedSo,
                doubts);
    }

    private static Way surest(Way... ways) {
        return Arrays.stream(ways).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether its page in the programme is given near the beginning. */
    private static Way page(Programme programme) {
        return programme.blocks().stream()
                        .limit(4)
                        .map(block -> programme
                                .text()
                                .substring(block.start(), Math.min(block.end(), block.start() + BEGINNING)))
                        .anyMatch(beginning -> TalkLinks.PAGE.matcher(beginning).find())
                ? Way.PAGE
                : Way.NOTHING;
    }

    private record Named(List<String> speakers, Way way, Optional<String> doubt) {}

    private static Named named(Programme programme, Talk talk) {
        if (!talk.speakers().isEmpty()) {
            return new Named(talk.speakers(), talk.way(), Optional.empty());
        }
        return subtitle(programme)
                .or(() -> ListedSpeakers.of(programme)
                        .map(listed -> new Named(listed.names(), listed.way(), listed.doubt())))
                .orElseGet(() -> new Named(List.of(), talk.way(), Optional.empty()));
    }

    /** A heading right under the first one, without a line between them: {@code # Title}, {@code ## Ann Lee, Acme}. */
    private static Optional<Named> subtitle(Programme programme) {
        List<Block> blocks = programme.blocks();
        boolean isSubtitled = blocks.size() > 1
                && blocks.get(0).is(Sort.HEADING)
                && blocks.get(1).is(Sort.HEADING)
                && blocks.get(1).level() == blocks.get(0).level() + 1
                && blocks.get(0).end() == blocks.get(1).start();
        if (!isSubtitled) {
            return Optional.empty();
        }
        String words = blocks.get(1).text();
        if (words.isBlank()) {
            return Optional.of(
                    new Named(List.of(), Way.MAYBE, Optional.of("the place where the other notes name them is empty")));
        }
        Optional<Named> named = SpokenBy.of(words).map(found -> new Named(found.names(), Way.NAMES, Optional.empty()));
        boolean isHandle = words.strip().startsWith("@");
        return named.or(() -> isHandle
                ? Optional.of(new Named(
                        List.of(), Way.PAGE, Optional.of("who speaks is written as '" + words + "', which is no name")))
                : Optional.empty());
    }

    private static Talk withoutHeading(Programme programme) {
        List<Block> blocks = programme.blocks();
        int end = 0;
        while (end < blocks.size() && !blocks.get(end).is(Sort.HEADING)) {
            end++;
        }
        return new Talk(0, TalkHeading.of(""), new Below(0, blocks.subList(0, end)).readLabelled());
    }

    private static Optional<String> linkedTitle(Programme programme) {
        return programme.blocks().stream()
                .findFirst()
                .filter(block -> block.is(Sort.PARAGRAPH))
                .map(block -> block.text().strip())
                .filter(text -> TITLE_LINK.matcher(text).matches())
                .map(Outline::plain);
    }

    /** What stands under a heading of that name, up to the next one; else what is quoted before the notes. */
    private static Optional<String> abstractText(Programme programme, Talk talk) {
        List<Block> blocks = programme.blocks();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            boolean isAbstract = blocks.get(i).is(Sort.HEADING)
                    && blocks.get(i).text().strip().equalsIgnoreCase("abstract");
            if (isAbstract) {
                int last = i;
                while (last + 1 < blocks.size() && !blocks.get(last + 1).is(Sort.HEADING)) {
                    last++;
                }
                String said = programme
                        .text()
                        .substring(blocks.get(i).end(), blocks.get(last).end());
                return Optional.of(said.strip()).filter(text -> !text.isEmpty());
            }
        }
        return talk.below().abstractAt().map(span -> unquoted(programme.text(), span));
    }

    private static String unquoted(String text, Span span) {
        StringBuilder said = new StringBuilder();
        for (String line : text.substring(span.start(), span.end()).split("\\R")) {
            Matcher mark = Pattern.compile("^ {0,3}>[ \\t]?").matcher(line);
            said.append(mark.find() ? line.substring(mark.end()) : line).append('\n');
        }
        return said.toString().strip();
    }
}
