package org.lectern.importing.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.importing.xml.Addresses;
import org.lectern.importing.xml.Scope;

/** Texts that may be HTML and may be none: RSS does not say which, so it is seen from them. */
public final class FeedText {
    /** A tag of an element that people write in texts, or a reference to a character. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)</(?:p|div|a|b|i|em|strong|code|pre|span|sub|sup|ul|ol|li|h[1-6]|blockquote|table|tr|td|th|tt|u|s|q|small|big"
                    + "|cite|abbr|acronym|font|center|del|ins|kbd|var|samp|dl|dt|dd|figure|figcaption|section|article|video|audio"
                    + "|iframe|script|style|strike|mark)\\s*>|<(?:br|hr|img)\\b[^<>]{0,2000}>|&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,30});");

    private static final Pattern RELATIVE =
            Pattern.compile("(?i)\\b(?:href|src|poster|cite)\\s*=\\s*[\"']?(?!https?:|mailto:|data:|//|[\"'>\\s])");
    private static final String[] LINKS = {"href", "src", "poster", "cite"};

    private FeedText() {}

    public static boolean isHtml(String text) {
        return MARKUP.matcher(text).find();
    }

    /** What a reader sees of it, in one line. */
    public static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text().strip();
    }

    /** As a title is shown: without markup, if there is any. */
    public static String line(String text) {
        return isHtml(text) ? plain(text) : text.strip();
    }

    /** The HTML as it is, but with addresses that are not relative to where it was read from. */
    public static String absolute(String html, Scope scope) {
        boolean isNeeded = !scope.base().isEmpty() && RELATIVE.matcher(html).find();
        if (!isNeeded) {
            return html;
        }
        Document fragment = Jsoup.parseBodyFragment(html);
        fragment.outputSettings().prettyPrint(false);
        for (String name : LINKS) {
            for (Element element : fragment.select("[" + name + "]")) {
                element.attr(name, Addresses.resolve(scope.base(), element.attr(name)));
            }
        }
        return fragment.body().html();
    }
}
