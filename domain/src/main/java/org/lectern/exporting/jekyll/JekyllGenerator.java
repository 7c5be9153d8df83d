package org.lectern.exporting.jekyll;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.exporting.leave.FileNames;
import org.lectern.exporting.leave.Generator;
import org.lectern.exporting.leave.LeavingPost;
import org.lectern.exporting.leave.SetUpFiles;
import org.lectern.exporting.leave.YamlText;
import org.lectern.image.Image;
import org.lectern.site.Site;

/**
 * Jekyll's way: {@code _posts/2025-05-16-slug.md}, drafts in {@code _drafts}, pages in folders of their own, all images in {@code
 * assets/images}. Talks that stand in notes are a <a href="https://jekyllrb.com/docs/collections/">collection</a>, so that lists of posts
 * show each text once.
 */
public final class JekyllGenerator implements Generator {
    private static final List<String> FILES = List.of(
            "index.md",
            "tags.md",
            "feed.xml",
            "_layouts/default.html",
            "_layouts/home.html",
            "_layouts/post.html",
            "_layouts/tags.html");
    private static final FieldNames NAMES = new FieldNames("last_modified_at", "kind", "lang", "redirect_from");

    private final Site site;
    private final DateTimeFormatter day;

    public JekyllGenerator(Site site) {
        this.site = site;
        day = DateTimeFormatter.ofPattern("uuuu-MM-dd-", Locale.ROOT).withZone(site.zone());
    }

    @Override
    public Map<String, String> setUp() {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("title", site.title());
        own.put("url", site.baseUrl().orElse(""));
        own.put("timezone", site.zone().getId());
        files.put("_config.yml", YamlText.of(own) + SetUpFiles.text(JekyllGenerator.class, "_config.yml"));
        FILES.forEach(name -> files.put(name, SetUpFiles.text(JekyllGenerator.class, name)));
        return files;
    }

    @Override
    public String file(LeavingPost post, String extension) {
        String name = FileNames.of(post.post());
        if (isInDrafts(post)) {
            return "_drafts/" + name + "." + extension;
        }
        if (post.isUndated()) {
            return name + "/index." + extension;
        }
        String date = post.post().published().map(day::format).orElse("");
        return (post.whole().isPresent() ? "_talks/" : "_posts/") + date + name + "." + extension;
    }

    /** That folder is for posts. */
    private static boolean isInDrafts(LeavingPost post) {
        return post.isDraft() && !post.post().kind().equals("page");
    }

    @Override
    public Picture picture(LeavingPost post, Image image) {
        String file = "assets/images/" + FileNames.of(image);
        return new Picture(file, "/" + file);
    }

    @Override
    public FieldNames names() {
        return NAMES;
    }

    @Override
    public Map<String, Object> further(LeavingPost post, String text) {
        Map<String, Object> further = new LinkedHashMap<>();
        if (post.isDraft() && !isInDrafts(post)) {
            further.put("published", false);
        }
        if (text.contains("{{") || text.contains("{%")) {
            further.put("render_with_liquid", false);
        }
        return further;
    }

    @Override
    public String text(String source) {
        return source;
    }

    @Override
    public String tag(String path) {
        return "/tags/#" + path.substring("/tags/".length());
    }

    @Override
    public String feed() {
        return "/feed.xml";
    }
}
