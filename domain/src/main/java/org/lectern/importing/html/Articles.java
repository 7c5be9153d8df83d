package org.lectern.importing.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Which elements of a page are its posts, and which are about the site. */
final class Articles {
    private static final String ENTRIES = ".h-entry, .hentry";
    private static final String COMMENTS =
            "#comments, .comments, .comment, .comment-body, .comment-list, .commentlist, .h-cite, .related, .related-posts, aside, nav, footer";
    private static final List<String> MAINS = List.of(
            "[itemprop=blogPost]",
            "article",
            "main",
            "[role=main]",
            "#content",
            "#main",
            ".post",
            ".content",
            ".entry");
    private static final String AROUND =
            "nav, footer, aside, [role=navigation], [role=contentinfo], [role=complementary],"
                    + " [role=banner], [role=search], .sidebar, #sidebar, #comments, .comments, #disqus_thread, .sharedaddy, .jp-relatedposts,"
                    + " .post-navigation, .nav-links, .skip-link, noscript.disqus";
    private static final String OF_A_PAGE = "script, style, template, link, meta";

    private Articles() {}

    /** One or several; never none. */
    static List<Element> of(Page page) {
        List<Element> entries = outermost(page.body().select(ENTRIES));
        if (!entries.isEmpty()) {
            return entries;
        }
        List<Element> articles = outermost(page.body().select("article"));
        boolean areMany = articles.size() > 1 && articles.stream().allMatch(Articles::isNamed);
        if (areMany) {
            return articles;
        }
        return List.of(longestOfFirst(page));
    }

    /** Takes out of an article what is about the site, and says what that was. */
    static TreeSet<String> strip(Element article) {
        TreeSet<String> names = new TreeSet<>();
        for (Element around : article.select(AROUND)) {
            if (around != article && around.hasText()) {
                names.add(name(around));
                around.remove();
            }
        }
        article.select(OF_A_PAGE).stream().filter(each -> !isOfText(each)).forEach(Element::remove);
        return names;
    }

    /** What stands around the posts. */
    static TreeSet<String> around(Page page, List<Element> posts) {
        Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        inside.addAll(posts);
        TreeSet<String> names = new TreeSet<>();
        for (Element each : page.body()
                .select("nav, footer, header, aside, [role=navigation], #comments, .comments, .sidebar, #sidebar")) {
            boolean isInside = inside.contains(each) || each.parents().stream().anyMatch(inside::contains);
            if (!isInside && each.hasText()) {
                names.add(name(each));
            }
        }
        return names;
    }

    /** A script that draws, such as one of mathematics, belongs to the text; it does not run. */
    private static boolean isOfText(Element element) {
        return element.normalName().equals("script") && element.attr("type").startsWith("math/");
    }

    private static Element longestOfFirst(Page page) {
        for (String selector : MAINS) {
            Optional<Element> longest = outermost(page.body().select(selector)).stream()
                    .filter(Element::hasText)
                    .max(Comparator.comparingInt(each -> each.text().length()));
            if (longest.isPresent()) {
                return longest.get();
            }
        }
        return page.body();
    }

    private static List<Element> outermost(Elements found) {
        Set<Element> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
        candidates.addAll(found);
        List<Element> outermost = new ArrayList<>();
        for (Element each : found) {
            boolean isInside =
                    each.parents().stream().anyMatch(parent -> candidates.contains(parent) || parent.is(COMMENTS));
            if (!isInside && !each.is(COMMENTS)) {
                outermost.add(each);
            }
        }
        return outermost;
    }

    private static boolean isNamed(Element article) {
        boolean hasName = article.selectFirst("h1, h2, h3, .p-name, .entry-title") != null;
        return hasName
                && article.selectFirst("time, a[rel=bookmark], .entry-date, .dt-published, h1 a, h2 a, h3 a") != null;
    }

    private static String name(Element element) {
        return element.normalName()
                + (element.id().isEmpty() ? "" : "#" + element.id())
                + (element.id().isEmpty() && element.hasAttr("role") ? " (" + element.attr("role") + ")" : "");
    }
}
