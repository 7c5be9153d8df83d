package org.lectern.exporting.wxr;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.lectern.document.Document;
import org.lectern.exporting.archive.ExactJson;
import org.lectern.exporting.leave.LeavingPost;
import org.lectern.exporting.leave.Times;
import org.lectern.image.Image;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostShape;
import org.lectern.post.Status;

/** Posts, pages, and the images that they show, as items of the channel. */
final class WxrItem {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String NO_DATE = "0000-00-00 00:00:00";

    private final WxrXml xml;
    private final ZoneId zone;
    private final String base;
    private final String site;
    private int number;

    /** @param site its identity */
    WxrItem(WxrXml xml, ZoneId zone, String base, String site) {
        this.xml = xml;
        this.zone = zone;
        this.base = base;
        this.site = site;
    }

    /** @param path its address, without the base @param labels of its tags */
    void write(LeavingPost leaving, String path, String html, Map<String, String> labels) throws XMLStreamException {
        Post post = leaving.post();
        xml.open("item");
        xml.section("title", post.title().orElse(""));
        xml.element("link", base + path);
        xml.section(
                "dc:creator",
                post.authors().stream().findFirst().map(WxrHead::login).orElse(""));
        xml.element("guid", "urn:lectern:" + site + ":post:" + post.id().text(), "isPermaLink", "false");
        xml.element("description", "");
        // In a block of its own, since WordPress makes paragraphs of the lines of whatever stands outside of one.
        xml.section("content:encoded", html.isEmpty() ? "" : "<!-- wp:html -->\n" + html + "\n<!-- /wp:html -->");
        xml.section("excerpt:encoded", post.summary().orElse(""));
        facts(
                post.kind().equals("page") ? "page" : "post",
                status(leaving),
                post.slug().orElse(""));
        dates(post);
        for (String tag : post.tags()) {
            xml.section("category", labels.getOrDefault(tag, tag), "domain", "post_tag", "nicename", tag);
        }
        for (var meta : meta(leaving).entrySet()) {
            for (String value : meta.getValue()) {
                meta(meta.getKey(), value);
            }
        }
        replaced();
        xml.close();
    }

    /** WordPress fetches it from its address, and writes its own into the texts. */
    void write(Image image, Document shown) throws XMLStreamException {
        String address = base + "/images/" + image.id();
        xml.open("item");
        xml.section("title", image.fileName());
        xml.element("link", address);
        xml.section("dc:creator", "");
        xml.element("guid", address, "isPermaLink", "false");
        xml.element("description", "");
        xml.section("content:encoded", "");
        xml.section("excerpt:encoded", shown.text("caption").orElse(""));
        facts("attachment", "inherit", image.id().text());
        date("post_date", Optional.of(image.uploadedAt()));
        xml.section("wp:attachment_url", address);
        if (shown.text("alt").isPresent()) {
            meta("_wp_attachment_image_alt", shown.text("alt").get());
        }
        replaced();
        xml.close();
    }

    private void facts(String type, String status, String name) throws XMLStreamException {
        xml.element("wp:post_id", String.valueOf(++number));
        xml.section("wp:comment_status", "closed");
        xml.section("wp:ping_status", "closed");
        xml.section("wp:post_name", name);
        xml.section("wp:status", status);
        xml.element("wp:post_parent", "0");
        xml.element("wp:menu_order", "0");
        xml.section("wp:post_type", type);
        xml.section("wp:post_password", "");
        xml.element("wp:is_sticky", "0");
    }

    private void dates(Post post) throws XMLStreamException {
        Optional<OffsetDateTime> published = post.published().flatMap(each -> Times.in(zone, each));
        if (published.isPresent()) {
            xml.element("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(published.get()));
        }
        date("post_date", post.published());
        date("post_modified", post.modified());
    }

    private void date(String name, Optional<Instant> instant) throws XMLStreamException {
        Optional<OffsetDateTime> time = instant.flatMap(each -> Times.in(zone, each));
        xml.section("wp:" + name, time.map(DATE::format).orElse(NO_DATE));
        xml.section(
                "wp:" + name + "_gmt",
                time.map(each -> DATE.format(each.withOffsetSameInstant(ZoneOffset.UTC)))
                        .orElse(NO_DATE));
    }

    private static String status(LeavingPost leaving) {
        if (leaving.isDraft()) {
            return "draft";
        }
        return leaving.post().statusAt(leaving.now()) == Status.SCHEDULED ? "future" : "publish";
    }

    /** For people, and under {@code lectern} all of it for programs, the text as it was written among it. */
    private static Map<String, List<String>> meta(LeavingPost leaving) {
        Post post = leaving.post();
        Map<String, List<String>> meta = new LinkedHashMap<>();
        meta.put("lectern_kind", List.of(post.kind()));
        meta.put("lectern_language", post.language().stream().toList());
        meta.put(
                "lectern_author",
                post.authors().stream().skip(1).map(Named::name).toList());
        meta.put("lectern_event", post.event().map(Named::name).stream().toList());
        meta.put("lectern_speaker", post.speakers().stream().map(Named::name).toList());
        meta.put("lectern_part_of", leaving.whole().flatMap(Post::slug).stream().toList());
        meta.put("_wp_old_slug", post.document().texts(PostFields.FORMER_SLUGS));
        meta.put("lectern", List.of(new String(ExactJson.write(PostShape.of(post)), StandardCharsets.UTF_8)));
        return meta;
    }

    private void meta(String key, String value) throws XMLStreamException {
        xml.open("wp:postmeta");
        xml.section("wp:meta_key", key);
        xml.section("wp:meta_value", value);
        xml.close();
    }

    private void replaced() throws XMLStreamException {
        String names = xml.takeReplaced();
        if (!names.isEmpty()) {
            meta("lectern_replaced", names);
        }
    }
}
