package org.lectern.importing.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.lectern.importing.xml.Addresses;

/** What is stated about one article: by itself (microformats2, microdata, HTML), and if it is the only one by its page. */
final class ArticleFields {
    private final Element article;
    private final Page page;
    private final boolean isOnly;
    private final Map<String, Object> stated = new LinkedHashMap<>();
    private boolean isTitleOfPage;

    ArticleFields(Element article, Page page, boolean isOnly) {
        this.article = article;
        this.page = page;
        this.isOnly = isOnly;
    }

    Map<String, Object> read() {
        title().ifPresent(title -> stated.put("title", title));
        published().ifPresent(date -> stated.put("date", date));
        modified().ifPresent(date -> stated.put("modified", date));
        list("authors", authors());
        list("tags", tags());
        ofPage(each -> each.meta("description", "og:description", "dcterms.abstract"))
                .or(() -> text(".p-summary"))
                .ifPresent(summary -> stated.put("summary", summary));
        language().ifPresent(tag -> stated.put("language", tag));
        ofPage(each -> each.meta("generator")).ifPresent(generator -> stated.put("generator", generator));
        image();
        return stated;
    }

    /** Whether nothing but the page has a title. */
    boolean isTitleOfPage() {
        return isTitleOfPage;
    }

    List<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        Optional<String> own = Optional.ofNullable(
                        article.selectFirst(".u-url[href], a[rel=bookmark][href], .entry-title a[href]"))
                .or(() -> isOnly
                        ? Optional.empty()
                        : Optional.ofNullable(article.selectFirst("h1 a[href], h2 a[href], h3 a[href]")))
                .map(link -> Addresses.resolve(page.base(), link.attr("href")));
        ofPage(Page::address).ifPresent(addresses::add);
        own.filter(Addresses::isOfTheWeb).ifPresent(addresses::add);
        own.filter(address -> address.startsWith("/") && !address.startsWith("//"))
                .ifPresent(addresses::add);
        return List.copyOf(addresses);
    }

    private Optional<String> title() {
        Optional<String> named = text(".p-name:is(h1,h2,h3,h4), .entry-title, [itemprop=headline]");
        List<Element> headings = article.select("h1");
        Optional<String> heading = headings.size() == 1 ? text("h1").filter(this::isOfArticle) : Optional.empty();
        return named.or(() -> heading)
                .or(() -> ofPage(each -> each.meta("og:title")))
                .or(() -> ofPage(each -> each.article().text("headline")))
                .or(() -> {
                    isTitleOfPage = isOnly && page.meta("og:site_name").isEmpty();
                    return ofPage(Page::title);
                })
                .or(() -> isOnly ? Optional.empty() : text("h1, h2, h3"));
    }

    /** Where nothing says which part of a page is its article, a heading may be the name of the site. */
    private boolean isOfArticle(String heading) {
        return article != page.body() || page.document().title().strip().startsWith(heading);
    }

    private Optional<String> published() {
        return date(".dt-published, [itemprop=datePublished], time[pubdate], .published")
                .or(() -> ofPage(each -> each.meta("article:published_time", "datePublished")))
                .or(() -> ofPage(each -> each.article().text("datePublished")))
                .or(() -> ofPage(
                        each -> each.meta("date", "dc.date", "DC.date", "dcterms.created", "dcterms.date", "pubdate")))
                .or(() -> date("header time[datetime], time[datetime]:not(.dt-updated):not(.updated)"));
    }

    private Optional<String> modified() {
        return date(".dt-updated, [itemprop=dateModified], time.updated")
                .or(() -> ofPage(each ->
                        each.meta("article:modified_time", "og:updated_time", "dateModified", "dcterms.modified")))
                .or(() -> ofPage(each -> each.article().text("dateModified")));
    }

    private Optional<String> date(String selector) {
        return article.select(selector).stream()
                .map(each -> each.hasAttr("datetime")
                        ? each.attr("datetime")
                        : each.hasAttr("content")
                                ? each.attr("content")
                                : each.hasAttr("title") ? each.attr("title") : each.text())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private List<String> authors() {
        List<String> own = texts(
                ".p-author .p-name, .p-author:not(:has(.p-name)), [itemprop=author] [itemprop=name], [rel=author], .author .fn");
        if (!own.isEmpty() || !isOnly) {
            return own;
        }
        List<String> ofPage = new ArrayList<>(page.metas("author"));
        page.metas("article:author").stream()
                .filter(name -> !Addresses.isOfTheWeb(name))
                .forEach(ofPage::add);
        return ofPage.isEmpty() ? JsonLd.names(page.article(), "author") : ofPage;
    }

    private List<String> tags() {
        List<String> own = texts(".p-category, [rel~=^tag$]");
        if (!own.isEmpty() || !isOnly) {
            return own;
        }
        List<String> ofPage = new ArrayList<>(page.metas("article:tag"));
        if (ofPage.isEmpty()) {
            JsonLd.names(page.article(), "keywords").forEach(words -> ofPage.addAll(List.of(words.split("\\s*,\\s*"))));
        }
        if (ofPage.isEmpty()) {
            page.metas("keywords").forEach(words -> ofPage.addAll(List.of(words.split("\\s*,\\s*"))));
        }
        return ofPage;
    }

    private Optional<String> language() {
        return Optional.of(article.attr("lang")).filter(tag -> !tag.isBlank()).or(page::language);
    }

    private void image() {
        ofPage(each -> each.meta("og:image")).filter(Addresses::isOfTheWeb).ifPresent(url -> {
            Map<String, Object> image = new LinkedHashMap<>(Map.of("url", url));
            page.meta("og:image:alt").ifPresent(alt -> image.put("alt", alt));
            stated.put("images", List.of(image));
        });
    }

    private <T> Optional<T> ofPage(Function<Page, Optional<T>> question) {
        return isOnly ? question.apply(page) : Optional.empty();
    }

    private void list(String name, List<String> values) {
        List<String> distinct = values.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (!distinct.isEmpty()) {
            stated.put(name, distinct);
        }
    }

    private Optional<String> text(String selector) {
        return texts(selector).stream().findFirst();
    }

    private List<String> texts(String selector) {
        return article.select(selector).stream()
                .map(each -> each.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
