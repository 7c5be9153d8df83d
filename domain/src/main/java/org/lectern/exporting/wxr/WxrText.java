package org.lectern.exporting.wxr;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.lectern.document.Document;
import org.lectern.exporting.leave.LeavingPost;
import org.lectern.markup.AbsoluteLinks;
import org.lectern.markup.Markup;
import org.lectern.post.Content;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.site.Addresses;

/** A post's text as WordPress shows it: HTML with whole addresses, each talk of notes under an address of its own. */
record WxrText(Markup markup, Addresses addresses, String base) {
    private static final Pattern WIDTH = Pattern.compile("(/images/[0-9a-f]{32})/[1-9]\\d*");

    String of(LeavingPost leaving) {
        Post post = leaving.post();
        String html = said(post) + post.content().map(markup::html).orElse("") + talks(leaving.parts());
        String whole = html + pictures(post, html);
        return WIDTH.matcher(AbsoluteLinks.in(whole, base + addresses.path(post)))
                .replaceAll("$1");
    }

    private String said(Post post) {
        return post.document()
                .document(PostFields.TALK)
                .flatMap(talk -> talk.text("abstract"))
                .map(text ->
                        "<blockquote>" + markup.htmlWithoutIds(new Content(Content.MARKDOWN, text)) + "</blockquote>\n")
                .orElse("");
    }

    /** Their texts are in posts of their own: lists are to show each once. */
    private String talks(List<Post> parts) {
        StringBuilder html = new StringBuilder();
        Optional<String> section = Optional.empty();
        for (Post part : parts) {
            Optional<String> its = Kinship.partOf(part).flatMap(partOf -> partOf.text("section"));
            if (!its.equals(section)) {
                html.append(its.map(name -> "\n<h2>" + text(name) + "</h2>").orElse(""));
            }
            section = its;
            html.append("\n<p><a href=\"").append(addresses.path(part)).append("\">");
            html.append(text(part.label())).append("</a></p>");
        }
        return html.toString();
    }

    /** Those that the text does not show itself. */
    private static String pictures(Post post, String html) {
        StringBuilder figures = new StringBuilder();
        for (Document image : post.document().documents(PostFields.IMAGES)) {
            String url = image.text("url").orElse("");
            if (!url.isEmpty() && !html.contains(text(url))) {
                figures.append("\n<figure><img src=\"").append(text(url)).append("\" alt=\"");
                figures.append(text(image.text("alt").orElse(""))).append("\">");
                figures.append(image.text("caption")
                        .map(caption -> "<figcaption>" + text(caption) + "</figcaption>")
                        .orElse(""));
                figures.append("</figure>");
            }
        }
        return figures.toString();
    }

    private static String text(String text) {
        return Entities.escape(text);
    }
}
