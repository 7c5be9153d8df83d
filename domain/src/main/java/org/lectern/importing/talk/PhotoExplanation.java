package org.lectern.importing.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A photo that a line of its own explains: the photo stands alone in a paragraph or line, the next begins with {@code Photo explanation:}.
 *
 * @param alt only what the source gives as such; the explanation is a caption, as it may not say what can be seen
 */
public record PhotoExplanation(String url, Optional<String> alt, String caption) {
    private static final Pattern EXPLANATION = Pattern.compile(
            "(?:photo|picture|image|foto|bild)[- ]?(?:explanation|caption|credits?|description|uitleg|erkl[aä]rung)\\s?:\\s*(?<caption>\\S.{0,3000})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<String> SAID =
            List.of("explanation", "caption", "credit", "credits", "description", "uitleg", "erklärung", "erklarung");
    private static final int LONGEST_WORD = 12;

    private static final String ADDRESS = "(?:https?://|/)[^\\s<>\"'()\\[\\]]{1,1900}";
    private static final Pattern BARE = Pattern.compile(
            "<?(?<url>" + ADDRESS + "\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?))>?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN = Pattern.compile("\\[?!\\[(?<alt>[^\\[\\]]{0,2000})\\]\\((?<url>" + ADDRESS
            + ")[^()]{0,500}\\)(?:\\]\\([^()\\s]{1,2000}\\))?");
    private static final Pattern RST = Pattern.compile("\\.\\. (?:image|figure):: (?<url>" + ADDRESS + ")\\s*");
    private static final Pattern RST_ALT = Pattern.compile(":alt:\\s+(?<alt>\\S.*)");
    private static final Pattern HTML = Pattern.compile(
            "(?:<(?:p|div|a|figure)\\b[^<>]{0,2000}>\\s*){0,4}(?<tag><img\\s[^<>]{1,4000}>)\\s*(?:</\\w+>\\s*){0,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SRC =
            Pattern.compile("\\ssrc\\s*=\\s*[\"']?(?<url>" + ADDRESS + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_ALT = Pattern.compile(
            "\\salt\\s*=\\s*(?:\"(?<alt>[^\"]{0,2000})\"|'(?<alt2>[^']{0,2000})')", Pattern.CASE_INSENSITIVE);

    /** In the order of the text. */
    public static List<PhotoExplanation> in(String text) {
        List<PhotoExplanation> found = new ArrayList<>();
        if (!isSaid(text)) {
            return found;
        }
        List<List<String>> paragraphs = Paragraphs.of(text);
        List<String> before = List.of();
        for (List<String> paragraph : paragraphs) {
            int last = paragraph.size() - 1;
            Optional<String> caption = caption(paragraph.get(0));
            Optional<PhotoExplanation> photo = caption.isPresent() ? photo(before) : Optional.empty();
            String whole = photo.isPresent() ? caption.orElse("") + rest(paragraph, 1) : "";
            if (photo.isEmpty() && last > 0) {
                photo = caption(paragraph.get(last)).isPresent() ? photo(paragraph.subList(0, last)) : Optional.empty();
                whole = caption(paragraph.get(last)).orElse("");
            }
            String explained = whole;
            photo.map(each -> new PhotoExplanation(each.url, each.alt, explained))
                    .ifPresent(found::add);
            before = paragraph;
        }
        return found;
    }

    /** Few texts explain anything, and a look at what stands before their colons costs little. */
    private static boolean isSaid(String text) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = colon > 0 && text.charAt(colon - 1) == ' ' ? colon - 1 : colon;
            String before = text.substring(Math.max(0, end - LONGEST_WORD), end).toLowerCase(Locale.ROOT);
            if (SAID.stream().anyMatch(before::endsWith)) {
                return true;
            }
        }
        return false;
    }

    /** What the line explains, if it explains a photo. */
    public static Optional<String> caption(String line) {
        if (line.indexOf(':') < 0) {
            return Optional.empty();
        }
        Matcher matcher = EXPLANATION.matcher(PlainLine.of(line));
        return matcher.matches() ? Optional.of(matcher.group("caption")) : Optional.empty();
    }

    /** The address of the image that is all of the line. */
    public static Optional<String> address(String line) {
        Matcher bare = BARE.matcher(line.strip());
        return bare.matches() ? Optional.of(bare.group("url")) : Optional.empty();
    }

    private static String rest(List<String> paragraph, int from) {
        StringBuilder rest = new StringBuilder();
        paragraph.subList(from, paragraph.size()).forEach(line -> rest.append(' ')
                .append(PlainLine.of(line)));
        return rest.toString();
    }

    private static Optional<PhotoExplanation> photo(List<String> lines) {
        if (lines.isEmpty() || lines.get(0).length() > 10_000) {
            return Optional.empty();
        }
        String first = lines.get(0);
        Matcher directive = RST.matcher(first);
        if (directive.matches()) {
            Optional<String> alt = lines.stream()
                    .map(RST_ALT::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group("alt"))
                    .findFirst();
            return Optional.of(new PhotoExplanation(directive.group("url"), alt, ""));
        }
        String line = String.join(" ", lines);
        Matcher markdown = MARKDOWN.matcher(line);
        if (markdown.matches()) {
            return Optional.of(new PhotoExplanation(
                    markdown.group("url"), Optional.of(markdown.group("alt")).filter(alt -> !alt.isBlank()), ""));
        }
        return html(line).or(() -> address(line).map(url -> new PhotoExplanation(url, Optional.empty(), "")));
    }

    private static Optional<PhotoExplanation> html(String line) {
        Matcher html = HTML.matcher(line);
        if (!line.contains("<") || !html.matches()) {
            return Optional.empty();
        }
        Matcher src = SRC.matcher(html.group("tag"));
        Matcher alt = HTML_ALT.matcher(html.group("tag"));
        Optional<String> said = alt.find()
                ? Optional.of(alt.group("alt") == null ? alt.group("alt2") : alt.group("alt"))
                : Optional.empty();
        return src.find()
                ? Optional.of(new PhotoExplanation(
                        Parser.unescapeEntities(src.group("url"), true), said.filter(text -> !text.isBlank()), ""))
                : Optional.empty();
    }
}
