package org.lectern.web.api.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.image.Image;
import org.lectern.post.Post;
import org.lectern.site.Addresses;

/** An image as the API shows it. Its renditions are those that there can be; each is made when somebody asks for it. */
@ApplicationScoped
public class ImageRepresentation {
    private final Addresses addresses;

    /** For the container's proxy. */
    protected ImageRepresentation() {
        this(null);
    }

    @Inject
    public ImageRepresentation(Addresses addresses) {
        this.addresses = addresses;
    }

    Document of(Image image, String baseUrl) {
        String url = baseUrl + "/images/" + image.id();
        return Document.of("id", image.id().text())
                .with("url", url)
                .with("mediaType", image.type().mediaType())
                .with("width", image.width())
                .with("height", image.height())
                .with("size", image.length())
                .with("animated", image.isAnimated())
                .with("fileName", image.fileName())
                .with("uploaded", image.uploadedAt())
                .with(
                        "renditions",
                        image.widths().stream()
                                .map(width -> Document.of("width", width)
                                        .with("height", image.heightAt(width))
                                        .with("url", url + "/" + width))
                                .toList());
    }

    /** The same with the posts that refer to it: nothing for everybody's eyes, as drafts are among them. */
    Document of(Image image, List<Post> uses, String baseUrl) {
        return of(image, baseUrl)
                .with("uses", uses.stream().map(post -> use(post, baseUrl)).toList());
    }

    Document use(Post post, String baseUrl) {
        return Document.of("id", post.id().text())
                .with("title", post.label())
                .with("url", baseUrl + addresses.path(post));
    }
}
