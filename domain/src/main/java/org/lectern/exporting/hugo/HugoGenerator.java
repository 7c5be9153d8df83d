package org.lectern.exporting.hugo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.exporting.leave.FileNames;
import org.lectern.exporting.leave.Generator;
import org.lectern.exporting.leave.LeavingPost;
import org.lectern.exporting.leave.SetUpFiles;
import org.lectern.image.Image;
import org.lectern.site.Site;

/**
 * Hugo's way: a <a href="https://gohugo.io/content-management/page-bundles/">bundle</a> for each post, {@code
 * content/posts/2025/05/16/slug/index.md} with its images beside it. Talks that stand in notes are in a section of their own, so that
 * lists of posts show each text once.
 */
public final class HugoGenerator implements Generator {
    private static final List<String> LAYOUTS =
            List.of("baseof.html", "list.html", "rss.xml", "single.html", "terms.html");
    private static final FieldNames NAMES = new FieldNames("lastmod", "type", "language", "aliases");

    private final Site site;
    private final DateTimeFormatter day;

    public HugoGenerator(Site site) {
        this.site = site;
        day = DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT).withZone(site.zone());
    }

    @Override
    public Map<String, String> setUp() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "hugo.toml",
                SetUpFiles.text(HugoGenerator.class, "hugo.toml")
                        .replace("@BASE@", quoted(site.baseUrl().orElse("http://localhost:1313") + "/"))
                        .replace("@ZONE@", quoted(zone(site.zone())))
                        .replace("@TITLE@", quoted(site.title())));
        LAYOUTS.forEach(
                name -> files.put("layouts/_default/" + name, SetUpFiles.text(HugoGenerator.class, "layouts/" + name)));
        return files;
    }

    /** Hugo knows the zones of IANA's list alone. */
    private static String zone(ZoneId zone) {
        return zone.getId().contains("/") ? zone.getId() : "UTC";
    }

    /** As TOML (1.0.0, "String") and JSON have it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    @Override
    public String file(LeavingPost post, String extension) {
        return folder(post) + "index." + extension;
    }

    private String folder(LeavingPost post) {
        String name = FileNames.of(post.post()) + "/";
        if (post.isUndated()) {
            return "content/pages/" + name;
        }
        String date = post.post().published().map(day::format).orElse("");
        return (post.whole().isPresent() ? "content/talks/" : "content/posts/") + date + name;
    }

    @Override
    public Picture picture(LeavingPost post, Image image) {
        String name = FileNames.of(image);
        return new Picture(folder(post) + name, name);
    }

    @Override
    public FieldNames names() {
        return NAMES;
    }

    @Override
    public Map<String, Object> further(LeavingPost post, String text) {
        return post.isDraft() ? Map.of("draft", true) : Map.of();
    }

    @Override
    public String text(String source) {
        return Shortcodes.escaped(source);
    }

    @Override
    public String tag(String path) {
        return path + "/";
    }

    @Override
    public String feed() {
        return "/index.xml";
    }
}
