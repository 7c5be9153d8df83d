package org.lectern.importing.dump;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a page goes on when its last post has ended: archives, feeds, who writes it, whose rights it are. It begins with a line that is surely
 * none of a post's, and every line behind it is such a one, or short and no sentence.
 */
final class PageFooter {
    /** In lines that are not empty. */
    private static final int LONGEST = 80;

    private static final int SHORT = 60;

    private static final Pattern SURE = pattern(
            "(?:overview|archives?|posts) (?:by|per) (?:year|month|date|tag)"
                    + "|statistics: .*\\b(?:posts|per year|per month)\\b.*"
                    + "|(?:(?:web)?log |blog )?(?:feeds?|archives?|archief|archiv)"
                    + "|recent (?:posts|entries|comments)|(?:older|newer|previous|next) (?:posts?|entries|entry|page)\\W*"
                    + "|(?:rss|atom|json)(?: feeds?)?(?: \\(?[\\w .]{0,20}\\)?)?"
                    + "|(?:©|\\(c\\) |copyright ).{0,200}|.{0,200}\\b(?:all rights reserved|alle rechten voorbehouden|alle rechte vorbehalten)\\b.{0,100}"
                    + "|(?:proudly )?(?:powered|generated|hosted) (?:by|with) .{1,80}"
                    + "|subscribe(?: (?:to|by|via|here)\\b.{0,200})?|.{0,300}\\bsubscrib(?:e|ing) to (?:the|my|this|our)\\b.{0,60}\\bfeeds?\\b.{0,200}"
                    + "|back to top|privacy policy|impressum|datenschutz(?:erkl[aä]rung)?|colophon|colofon|sitemap|blogroll|tag cloud");
    private static final Pattern LIKELY =
            pattern("my name is .{1,300}|mijn naam is .{1,300}|mein name ist .{1,300}|about(?: me| this (?:web)?log)?"
                    + "|.{1,60} logo");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?…,;:]");

    private PageFooter() {}

    /** The line that it begins with. @param above the page's own lines, some of which may come again */
    static Optional<DumpLine> begin(List<DumpLine> body, List<DumpLine> above) {
        Set<String> known = above.stream().map(line -> line.text().strip()).collect(Collectors.toSet());
        Optional<DumpLine> begin = Optional.empty();
        int said = 0;
        for (int i = body.size() - 1; i > 0 && said < LONGEST; i--) {
            String line = body.get(i).text().strip();
            if (body.get(i).isBlank()) {
                continue;
            }
            boolean isSure = line.length() <= 500 && SURE.matcher(line).matches();
            if (!isSure && !isLikely(line, known)) {
                break;
            }
            begin = isSure ? Optional.of(body.get(i)) : begin;
            said++;
        }
        return begin.filter(line -> line.number() > body.get(0).number());
    }

    private static boolean isLikely(String line, Set<String> known) {
        boolean isShort = line.length() <= SHORT && !SENTENCE.matcher(line).matches();
        return isShort
                || known.contains(line)
                || line.length() <= 500 && LIKELY.matcher(line).matches();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
