package org.lectern.markup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Lets through what texts are made of and nothing that runs, loads a frame, takes input or styles the page. */
final class Sanitizer {
    /** The attribute that says on which line of its source a block begins. */
    static final String LINE = "data-line";

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}\\p{M}_:.-]{1,200}");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,5}%?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");
    private static final Pattern SPAN = Pattern.compile("\\d{1,3}");
    private static final Pattern DATA_IMAGE =
            Pattern.compile("(?i)data:image/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\\s]*+");
    private static final Pattern NEEDLESSLY_ESCAPED = Pattern.compile("&#(39|43|61|64);|\\{<!-- -->\\{");

    private final PolicyFactory policy;

    private Sanitizer(HtmlPolicyBuilder policy) {
        this.policy = attributes(elements(policy)).toFactory();
    }

    static Sanitizer withIds() {
        return new Sanitizer(
                new HtmlPolicyBuilder().allowAttributes("id").matching(ID).globally());
    }

    static Sanitizer withLines() {
        return new Sanitizer(new HtmlPolicyBuilder()
                .allowAttributes(LINE)
                .matching(Pattern.compile("\\d{1,9}"))
                .globally());
    }

    static Sanitizer withoutIds() {
        return new Sanitizer(new HtmlPolicyBuilder());
    }

    String sanitised(String html) {
        return unescaped(policy.sanitize(html));
    }

    private static HtmlPolicyBuilder elements(HtmlPolicyBuilder policy) {
        return policy.allowElements(
                        "p", "div", "span", "section", "article", "aside", "header", "footer", "br", "hr", "wbr")
                .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "hgroup")
                .allowElements("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins")
                .allowElements("kbd", "mark", "q", "s", "samp", "small", "strong", "sub", "sup", "time", "u", "var")
                .allowElements("acronym", "big", "center", "strike", "tt", "ruby", "rb", "rp", "rt", "rtc")
                .allowElements("blockquote", "pre", "address", "ul", "ol", "li", "dl", "dt", "dd", "details", "summary")
                .allowElements("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowElements("figure", "figcaption", "img", "picture", "source", "audio", "video", "track")
                .allowElements(Sanitizer::checkbox, "input")
                .allowWithoutAttributes("span", "a");
    }

    private static HtmlPolicyBuilder attributes(HtmlPolicyBuilder policy) {
        return globalAttributes(listAttributes(layoutAttributes(addressAttributes(policy))));
    }

    private static HtmlPolicyBuilder addressAttributes(HtmlPolicyBuilder policy) {
        return policy.allowUrlProtocols("http", "https", "mailto", "data")
                .allowAttributes("href")
                .matching(withoutData())
                .onElements("a")
                .allowAttributes("cite")
                .matching(withoutData())
                .onElements("blockquote", "q", "del", "ins")
                .allowAttributes("src")
                .matching(imageOrLink())
                .onElements("img")
                .allowAttributes("src", "srcset", "poster")
                .matching(withoutData())
                .onElements("source", "audio", "video", "track")
                .allowAttributes("alt")
                .onElements("img");
    }

    private static HtmlPolicyBuilder layoutAttributes(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("width", "height")
                .matching(LENGTH)
                .onElements("img", "video", "table", "td", "th", "col")
                .allowAttributes("controls", "loop", "muted")
                .onElements("audio", "video")
                .allowAttributes("align", "valign")
                .matching(true, "left", "right", "center", "justify", "top", "middle", "bottom", "baseline")
                .onElements("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "img", "table", "tr", "td", "th", "col")
                .allowAttributes("colspan", "rowspan", "span")
                .matching(SPAN)
                .onElements("td", "th", "col", "colgroup")
                .allowAttributes("scope")
                .matching(true, "row", "col", "rowgroup", "colgroup")
                .onElements("th");
    }

    private static HtmlPolicyBuilder listAttributes(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("start", "value")
                .matching(Pattern.compile("-?\\d{1,9}"))
                .onElements("ol", "li")
                .allowAttributes("type")
                .matching(Pattern.compile("[1aAiI]"))
                .onElements("ol")
                .allowAttributes("reversed")
                .onElements("ol")
                .allowAttributes("open")
                .onElements("details")
                .allowAttributes("datetime")
                .onElements("time", "del", "ins")
                .allowAttributes("type")
                .matching(true, "checkbox")
                .onElements("input")
                .allowAttributes("checked", "disabled")
                .onElements("input");
    }

    private static HtmlPolicyBuilder globalAttributes(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("class")
                .matching(Pattern.compile("language-[\\p{L}\\p{N}_+#.-]{1,40}"))
                .onElements("code")
                .allowAttributes("class")
                .matching(true, "footnotes", "footnote-ref", "footnote-backref")
                .onElements("section", "sup", "a")
                .allowAttributes("lang")
                .matching(LANGUAGE)
                .globally()
                .allowAttributes("dir")
                .matching(true, "ltr", "rtl", "auto")
                .globally()
                .allowAttributes("title")
                .globally();
    }

    /** A checkbox of a task list, which nobody can tick on a page; any other field goes. */
    private static String checkbox(String element, List<String> attributes) {
        int type = attributes.indexOf("type");
        boolean isCheckbox = type >= 0 && "checkbox".equalsIgnoreCase(attributes.get(type + 1));
        if (isCheckbox && !attributes.contains("disabled")) {
            attributes.add("disabled");
            attributes.add("");
        }
        return isCheckbox ? element : null;
    }

    private static AttributePolicy withoutData() {
        return (element, attribute, value) -> isData(value) ? null : value;
    }

    private static AttributePolicy imageOrLink() {
        return (element, attribute, value) ->
                !isData(value) || DATA_IMAGE.matcher(value.strip()).matches() ? value : null;
    }

    private static boolean isData(String value) {
        return value.strip().regionMatches(true, 0, "data:", 0, 5);
    }

    /** The sanitizer escapes what only careless programs trip over; in texts full of apostrophes that is a burden on all others. */
    static String unescaped(String html) {
        return NEEDLESSLY_ESCAPED
                .matcher(html)
                .replaceAll(match -> Matcher.quoteReplacement(Optional.ofNullable(match.group(1))
                        .map(number -> Character.toString(Integer.parseInt(number)))
                        .orElse("{{")));
    }
}
