package org.lectern.exporting.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.exporting.leave.Generator.Picture;
import org.lectern.housekeeping.link.LinkReader;
import org.lectern.housekeeping.link.Target;
import org.lectern.image.Image;
import org.lectern.image.Images;
import org.lectern.markup.Markup;
import org.lectern.markup.RewrittenLinks;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.Status;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.tag.Tags;

/** Writes all posts as files for a generator of static sites: front matter in YAML, the text, and the images that it shows. */
@ApplicationScoped
public class GeneratorSite {
    private final LeavingPosts leaving;
    private final Posts posts;
    private final Tags tags;
    private final Images images;
    private final Markup markup;
    private final LinkReader reader;
    private final Addresses addresses;
    private final Site site;
    private final Clock clock;

    /** For the container's proxy. */
    protected GeneratorSite() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public GeneratorSite(
            LeavingPosts leaving,
            Posts posts,
            Tags tags,
            Images images,
            Markup markup,
            LinkReader reader,
            Addresses addresses,
            Site site,
            Clock clock) {
        this.leaving = leaving;
        this.posts = posts;
        this.tags = tags;
        this.images = images;
        this.markup = markup;
        this.reader = reader;
        this.addresses = addresses;
        this.site = site;
        this.clock = clock;
    }

    /** @param to not closed */
    public void write(Generator generator, OutputStream to) throws IOException {
        FileZip zip = new FileZip(to, clock);
        for (var file : generator.setUp().entrySet()) {
            zip.text(file.getKey(), file.getValue());
        }
        Set<String> pictures = new HashSet<>();
        leaving.each(post -> {
            Map<Image, Picture> shown = write(post, generator, zip);
            for (var picture : shown.entrySet()) {
                if (pictures.add(picture.getValue().file())) {
                    copy(picture.getKey(), picture.getValue().file(), zip);
                }
            }
        });
        zip.finish();
    }

    /** @return the images that it shows */
    private Map<Image, Picture> write(LeavingPost post, Generator generator, FileZip zip) throws IOException {
        Map<Image, Picture> shown = new LinkedHashMap<>();
        Map<String, String> met = new HashMap<>();
        UnaryOperator<String> links =
                address -> met.computeIfAbsent(address, each -> rewritten(each, post, generator, shown));
        Content content = post.text().orElse(new Content(Content.MARKDOWN, ""));
        Content here = RewrittenLinks.in(content, links);
        boolean isMarkdown = content.format().equals(Content.MARKDOWN);
        boolean isHtml = content.format().equals(Content.HTML);
        String text = generator.text(isMarkdown || isHtml ? here.source() : markup.html(content));
        Map<String, String> labels = tags.labels(post.post().tags());
        Map<String, Object> fields =
                new FrontMatterOf(post, site.zone(), addresses, labels, links).fields(generator.names());
        fields.putAll(generator.further(post, text));
        String front = YamlText.of(fields);
        zip.text(generator.file(post, isMarkdown ? "md" : "html"), "---\n" + front + "---\n" + text);
        return shown;
    }

    private String rewritten(String address, LeavingPost from, Generator generator, Map<Image, Picture> shown) {
        Target target = reader.target(from.post(), address);
        if (target instanceof Target.ImageAt at) {
            Optional<Image> image = images.find(at.id());
            image.ifPresent(each -> shown.put(each, generator.picture(from, each)));
            return image.map(each -> shown.get(each).reference()).orElse(address);
        }
        if (target instanceof Target.PostAt at) {
            return post(at.idOrSlug())
                    .map(found -> addresses.path(found) + "/" + fragment(address))
                    .orElse(address);
        }
        if (target instanceof Target.TagAt at) {
            return generator.tag(addresses.tagPath(at.slug()));
        }
        return address.equals("/feed.atom") ? generator.feed() : address;
    }

    private Optional<Post> post(String idOrSlug) {
        return posts.findByAddress(idOrSlug)
                .or(() -> posts.findByFormerSlug(idOrSlug))
                .filter(found -> found.status() != Status.TRASHED);
    }

    private static String fragment(String address) {
        int at = address.indexOf('#');
        return at < 0 ? "" : address.substring(at);
    }

    /** An image that was deleted meanwhile is left out. */
    private void copy(Image image, String path, FileZip zip) throws IOException {
        Optional<InputStream> bytes = images.open(image.id(), 0);
        if (bytes.isPresent()) {
            try (InputStream open = bytes.get()) {
                zip.picture(path, open);
            }
        }
    }
}
