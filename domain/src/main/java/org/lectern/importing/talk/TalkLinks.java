package org.lectern.importing.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Where slides, video and code of a talk are, as far as a text says of a link that it leads there: {@code [See the slides](https://...)},
 * {@code The code for her presentation: https://...}.
 *
 * @param byField addresses by {@code slides}, {@code video}, {@code repository}; the first of each
 * @param doubts sentences on what else the text links in the same words
 */
public record TalkLinks(Map<String, String> byField, List<String> doubts) {
    private static final String URL = "https?://[^\\s<>\"'`\\])}]{1,1900}[^\\s<>\"'`\\])}.,;:!?]";
    private static final Pattern MARKDOWN =
            Pattern.compile("(?<!!)\\[(?<label>[^\\[\\]]{1,200})\\]\\((?<url>" + URL + ")/?[^()]{0,200}\\)");
    private static final Pattern RST = Pattern.compile("`(?<label>[^`<>]{1,200}?)\\s*<(?<url>" + URL + "/?)>`_");
    private static final Pattern HTML = Pattern.compile(
            "<a\\s[^<>]{0,500}?href\\s*=\\s*[\"']?(?<url>" + URL
                    + "/?)[\"'\\s>][^<>]{0,500}>?(?<label>[^<>]{1,200})</a>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(
            "\\W{0,6}(?<label>[\\p{L}\\p{N}'’ /-]{3,120}):?\\W{0,4}\\s\\W{0,2}(?<url>" + URL + "/?)\\W{0,4}");
    private static final List<Pattern> LINKS = List.of(MARKDOWN, RST, HTML);

    private static final String OPENING =
            "(?:(?:you can )?(?:see|watch|download|get|view|find|here are|here is) )?(?:also )?(?:the |his |her |their |my |a )?";
    private static final String OWNER = "(?:talk |presentation |conference )?";
    private static final String REST =
            "(?: (?:for|of|from|to|used in) (?:the|this|his|her|their|my) (?:talk|presentation|keynote|session|demo|slides))?"
                    + "(?: (?:is|are|can be found))?(?: (?:available|online|here|at|on|on github|on gitlab|on youtube|on speaker ?deck))*";
    private static final Map<String, Pattern> LABELS = labels();

    private static Map<String, Pattern> labels() {
        Map<String, Pattern> labels = new LinkedHashMap<>();
        labels.put("slides", label("(?:slides?|slide ?decks?|slide ?set)"));
        labels.put("video", label("(?:videos?|(?:video )?recordings?)"));
        labels.put(
                "repository",
                label("(?:source code|code|source|sources|(?:git(?:hub|lab)? |code )?(?:repo|repository)|demo code)"));
        return labels;
    }

    public TalkLinks {
        byField = Map.copyOf(byField);
        doubts = List.copyOf(doubts);
    }

    public static TalkLinks in(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> doubts = new ArrayList<>();
        for (List<String> paragraph : Paragraphs.of(text)) {
            for (String line : paragraph) {
                if (line.contains("://") && line.length() <= 4_000) {
                    inLine(line, found, doubts);
                }
            }
        }
        return new TalkLinks(found, doubts);
    }

    private static void inLine(String line, Map<String, String> found, List<String> doubts) {
        for (Pattern link : LINKS) {
            Matcher matcher = link.matcher(line);
            while (matcher.find()) {
                add(matcher, found, doubts);
            }
        }
        Matcher bare = BARE.matcher(line.replace("\\", "").replace("**", ""));
        if (bare.matches()) {
            add(bare, found, doubts);
        }
    }

    private static void add(Matcher link, Map<String, String> found, List<String> doubts) {
        String label = PlainLine.of(link.group("label"));
        String url = Parser.unescapeEntities(link.group("url"), true);
        LABELS.forEach((field, pattern) -> {
            if (pattern.matcher(label).matches()) {
                String first = found.putIfAbsent(field, url);
                if (first != null && !first.equals(url) && doubts.size() < 10) {
                    doubts.add(field + ": the text links two, of which the first is taken; the other is " + url);
                }
            }
        });
    }

    private static Pattern label(String what) {
        return Pattern.compile(OPENING + OWNER + what + REST, Pattern.CASE_INSENSITIVE);
    }
}
