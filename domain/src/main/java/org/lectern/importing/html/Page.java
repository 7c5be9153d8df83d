package org.lectern.importing.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.xml.Addresses;

/**
 * A page and what it says of itself in its head.
 *
 * @param article what JSON-LD says; empty where it says nothing
 * @param language as the page states it
 * @param base what relative links are relative to; empty where the page does not say
 */
record Page(Document document, JsonObject article, String base, Optional<String> language) {
    private static final int MAX_DEPTH = 256;

    /** What stands between the title of a page and the name of its site. */
    private static final String SIGNS = "|·•:»«–—-";

    private static final Pattern LEADING_SIGNS = Pattern.compile("^[\\s" + SIGNS + "]+");

    static Page of(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH).setTrackPosition(true);
        Document document = Jsoup.parse(html, "", parser);
        document.outputSettings().prettyPrint(false);
        Page unbased = new Page(document, JsonLd.article(document), "", Optional.empty());
        return new Page(document, unbased.article(), unbased.statedBase(), unbased.statedLanguage());
    }

    /** The first of these names of {@code <meta>} that has a value. */
    Optional<String> meta(String... names) {
        for (String name : names) {
            Optional<String> value = metas(name).stream().findFirst();
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    List<String> metas(String name) {
        return document
                .select("meta[name=" + quoted(name) + "], meta[property=" + quoted(name) + "], meta[itemprop="
                        + quoted(name) + "]")
                .stream()
                .map(each -> each.attr("content").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Where the page was to be read, as it says. */
    Optional<String> address() {
        return Optional.ofNullable(document.selectFirst("link[rel~=(?i)^canonical$][href]"))
                .map(link -> link.attr("href").strip())
                .or(() -> meta("og:url"))
                .or(() -> article.text("url"))
                .or(() -> article.text("mainEntityOfPage"))
                .or(() -> article.object("mainEntityOfPage").text("@id"))
                .filter(Addresses::isOfTheWeb);
    }

    private String statedBase() {
        Optional<String> stated =
                Optional.ofNullable(document.selectFirst("base[href]")).map(each -> each.attr("href"));
        return Addresses.resolve(address().orElse(""), stated.orElse("")).strip();
    }

    private Optional<String> statedLanguage() {
        return Optional.ofNullable(document.selectFirst("html"))
                .map(html -> html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"))
                .filter(tag -> !tag.isBlank())
                .or(() -> meta("content-language"));
    }

    /** Of the page as a whole, without the name of its site where that is known. */
    Optional<String> title() {
        String title = document.title().strip();
        Optional<String> site = meta("og:site_name", "application-name");
        if (site.isPresent() && title.length() > site.get().length()) {
            String name = site.get();
            if (title.endsWith(name)) {
                title = withoutSigns(title.substring(0, title.length() - name.length()));
            } else if (title.startsWith(name)) {
                title = LEADING_SIGNS.matcher(title.substring(name.length())).replaceFirst("");
            }
        }
        return Optional.of(title).filter(text -> !text.isBlank());
    }

    /** By a loop: an expression would try each of many signs as the first of the last ones. */
    private static String withoutSigns(String title) {
        int end = title.length();
        while (end > 0
                && (SIGNS.indexOf(title.charAt(end - 1)) >= 0 || Character.isWhitespace(title.charAt(end - 1)))) {
            end--;
        }
        return title.substring(0, end);
    }

    Element body() {
        return document.body();
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
