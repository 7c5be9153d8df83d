package org.lectern.exporting.wxr;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.lectern.document.Document;
import org.lectern.exporting.leave.LeavingPost;
import org.lectern.exporting.leave.LeavingPosts;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.markup.Markup;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.UsedImages;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.site.SiteIdentity;
import org.lectern.tag.Tags;

/** Writes the whole file: first whom and what posts name, then the posts, each with the images that no post before it showed. */
@ApplicationScoped
public class WxrFile {
    private final LeavingPosts leaving;
    private final Tags tags;
    private final Images images;
    private final Markup markup;
    private final Addresses addresses;
    private final Site site;
    private final SiteIdentity identity;

    /** For the container's proxy. */
    protected WxrFile() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public WxrFile(
            LeavingPosts leaving,
            Tags tags,
            Images images,
            Markup markup,
            Addresses addresses,
            Site site,
            SiteIdentity identity) {
        this.leaving = leaving;
        this.tags = tags;
        this.images = images;
        this.markup = markup;
        this.addresses = addresses;
        this.site = site;
        this.identity = identity;
    }

    /** @param to not closed */
    public void write(OutputStream to, String base) throws IOException {
        try {
            WxrXml xml = new WxrXml(to);
            xml.begin();
            head(xml, base);
            WxrItem items = new WxrItem(xml, site.zone(), base, identity.id());
            WxrText text = new WxrText(markup, addresses, base);
            Set<String> shown = new HashSet<>();
            leaving.each(post -> write(post, items, text, shown));
            xml.end();
        } catch (XMLStreamException failure) {
            throw new IOException("the WXR file could not be written", failure);
        }
    }

    private void head(WxrXml xml, String base) throws XMLStreamException, IOException {
        WxrHead head = new WxrHead();
        leaving.eachInShort(head::note);
        xml.element("title", site.title());
        xml.element("link", base);
        xml.element("description", "");
        xml.element("wp:wxr_version", "1.2");
        xml.element("wp:base_site_url", base);
        xml.element("wp:base_blog_url", base);
        List<String> slugs = new ArrayList<>();
        head.tags().forEach(slugs::add);
        head.write(xml, tags.labels(slugs));
        xml.element("generator", "Lectern");
    }

    private void write(LeavingPost leaving, WxrItem items, WxrText text, Set<String> shown) throws IOException {
        Post post = leaving.post();
        try {
            items.write(leaving, addresses.path(post), text.of(leaving), tags.labels(post.tags()));
            for (String id : UsedImages.in(post.document())) {
                Optional<Image> image = ImageId.parse(id).flatMap(images::find);
                if (image.isPresent() && shown.add(id)) {
                    items.write(image.get(), said(post, id));
                }
            }
        } catch (XMLStreamException failure) {
            throw new IOException("the WXR file could not be written", failure);
        }
    }

    /** What the post says of the image beside its text. */
    private static Document said(Post post, String id) {
        return post.document().documents(PostFields.IMAGES).stream()
                .filter(image -> image.text("url").orElse("").contains(id))
                .findFirst()
                .orElse(Document.empty());
    }
}
