package org.lectern.importing.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.importing.feed.PieceReading;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.xml.Scope;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlFile;
import org.lectern.importing.xml.XmlItem;

/** The posts and pages of an export. Its items are read twice: for the files of the media library, then for the posts that use them. */
public final class WordPressPosts {
    /** What is neither post nor page, and what it is instead. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("nav_menu_item", "is an entry of a menu, not a post"),
            Map.entry("revision", "is an earlier version of a post, not a post"),
            Map.entry("custom_css", "is a style sheet, not a post"),
            Map.entry("customize_changeset", "is a change of the site's looks, not a post"),
            Map.entry("oembed_cache", "is a copy of an embedded page, not a post"),
            Map.entry("user_request", "is a request of a user, not a post"),
            Map.entry("wp_block", "is a piece that posts share, not a post"),
            Map.entry("wp_template", "is a template, not a post"),
            Map.entry("wp_template_part", "is a part of a template, not a post"),
            Map.entry("wp_global_styles", "is a style sheet, not a post"),
            Map.entry("wp_navigation", "is a menu, not a post"),
            Map.entry("wp_font_family", "is a font, not a post"),
            Map.entry("wp_font_face", "is a font, not a post"));

    private final PieceReading reading;
    private final SourceFile file;
    private final XmlFile xml;
    private final MediaLibrary library = new MediaLibrary();
    private final List<String> remarks;

    public WordPressPosts(PieceReading reading, SourceFile file) throws Unreadable {
        this.reading = reading;
        this.file = file;
        this.xml = new XmlFile(file, "item");
        this.remarks = new ArrayList<>(xml.remarks());
    }

    public void read(Consumer<FoundPost> found, Consumer<Unreadable> rejected) throws Unreadable {
        Optional<XmlElement> channel = xml.root().flatMap(root -> root.children().stream()
                .filter(each -> each.localName().equals("channel"))
                .findFirst());
        Scope scope = channel.or(xml::root).map(XmlElement::scope).orElse(Scope.NONE);
        xml.items(scope, item -> library.add(new Wp(item.element())), broken -> {});
        if (library.comments() > 0) {
            remarks.add("holds " + library.comments()
                    + (library.comments() == 1 ? " comment" : " comments")
                    + ", which Lectern does not have; they are kept in the originals of their posts");
        }
        WordPressSite site = new WordPressSite(channel);
        xml.items(scope, item -> read(item, site, found), rejected);
    }

    private void read(XmlItem item, WordPressSite site, Consumer<FoundPost> found) throws Unreadable {
        Wp wp = new Wp(item.element());
        if (OTHERS.containsKey(wp.type())) {
            throw new Unreadable(item.original().firstLine(), OTHERS.get(wp.type()));
        }
        if (wp.type().equals("attachment")) {
            checkUsed(wp, item.original().firstLine());
            return;
        }
        if (wp.text("status").equals(Optional.of("auto-draft")) && wp.content().isBlank()) {
            throw new Unreadable(
                    item.original().firstLine(), "is a draft that WordPress began by itself, without a text");
        }
        FoundPost post = new WordPressPost(item.element(), site, library).read(reading, file.path(), item.original());
        for (String remark : item.remarks()) {
            post = post.warned(file.path() + ", line " + item.original().firstLine() + ": " + remark);
        }
        for (String remark : remarks) {
            post = post.warned(file.path() + ": " + remark);
        }
        remarks.clear();
        found.accept(post);
    }

    /** A file that a post uses is in the post. */
    private void checkUsed(Wp wp, int line) throws Unreadable {
        Optional<Attachment> attachment = Attachment.of(wp);
        if (attachment.isEmpty()) {
            throw new Unreadable(line, "is a file of the media library without an address");
        }
        if (!library.isUsed(attachment.get())) {
            throw new Unreadable(
                    line,
                    "is a file of the media library that no post of the export uses: "
                            + attachment.get().url());
        }
    }
}
