package org.lectern.importing.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.lectern.importing.feed.AddressName;
import org.lectern.importing.feed.FeedText;
import org.lectern.importing.feed.PieceReading;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.original.Original;
import org.lectern.importing.text.DecodedText;
import org.lectern.importing.xml.Scope;
import org.lectern.post.Content;

/** The posts of a page: one, or as many as it has entries. */
public final class PagePosts {
    private static final String TEXTS =
            ".e-content, .entry-content, .post-content, .post-body, .article-body, .article-content, [itemprop=articleBody]";

    private static final Doubt OF_PAGE =
            new Doubt("title", "it is the page's, which may have the name of the site in it");

    private final PostReading whole;
    private final PieceReading pieces;

    public PagePosts(PostReading whole) {
        this.whole = whole;
        this.pieces = new PieceReading(whole);
    }

    public void read(SourcePath path, byte[] bytes, Consumer<FoundPost> found) throws Unreadable {
        DecodedText text = HtmlText.decode(bytes);
        Page page = Page.of(text.text());
        checkContent(page);
        List<Element> articles = Articles.of(page);
        List<String> remarks = new ArrayList<>();
        text.remark().ifPresent(remarks::add);
        TreeSet<String> around = Articles.around(page, articles);
        List<Original> originals =
                articles.stream().map(each -> original(each, text.text())).toList();
        for (int i = 0; i < articles.size(); i++) {
            Element article = articles.get(i);
            ArticleFields fields = new ArticleFields(article, page, articles.size() == 1);
            Map<String, Object> stated = fields.read();
            around.addAll(Articles.strip(article));
            if (!around.isEmpty()) {
                remarks.add("what is about the site was left out of the text: " + String.join(", ", around));
                around.clear();
            }
            FoundPost post = articles.size() == 1
                    ? whole.read(
                            path, Original.file(bytes, text.text()), FrontMatter.of(stated), content(article, page))
                    : piece(path, originals.get(i), article, page, stated, fields.addresses());
            post = post.withAddresses(fields.addresses());
            post = fields.isTitleOfPage() ? post.doubting(OF_PAGE) : post;
            for (String remark : remarks) {
                post = post.warned(path + ": " + remark);
            }
            remarks.clear();
            found.accept(post);
        }
    }

    private FoundPost piece(
            SourcePath path,
            Original original,
            Element article,
            Page page,
            Map<String, Object> stated,
            List<String> addresses)
            throws Unreadable {
        String name = addresses.stream().findFirst().map(AddressName::of).orElse("");
        return pieces.read(path, original, name, stated, content(article, page));
    }

    private static Original original(Element article, String page) {
        int start = Math.max(0, article.sourceRange().startPos());
        int end = Math.min(page.length(), article.endSourceRange().endPos());
        int line = Math.max(1, article.sourceRange().start().lineNumber());
        return Original.piece(page.substring(start, end > start ? end : page.length()), line);
    }

    private static Content content(Element article, Page page) {
        List<Element> texts = article.select(TEXTS);
        Element text = texts.size() == 1 ? texts.get(0) : article;
        Scope scope = Scope.NONE.basedOn(page.base());
        return new Content(Content.HTML, FeedText.absolute(text.html().strip(), scope));
    }

    /** Pages that only send readers on, and pages without a text. */
    private static void checkContent(Page page) throws Unreadable {
        Optional<Element> refresh =
                Optional.ofNullable(page.document().selectFirst("meta[http-equiv=refresh][content*=url]"));
        if (refresh.isPresent() && page.body().text().length() < 500) {
            throw new Unreadable(
                    "is a page that sends readers on: " + refresh.get().attr("content"));
        }
        if (!page.body().hasText() && page.body().selectFirst("img, video, audio, iframe") == null) {
            throw new Unreadable("is a page without a text");
        }
    }
}
