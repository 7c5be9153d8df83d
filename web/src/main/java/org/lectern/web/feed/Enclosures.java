package org.lectern.web.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/**
 * The images that posts say they have, as far as their type is known: of those kept here it is, of those elsewhere where the post says so.
 * What an image's address shows never changes, so that nobody looks twice.
 */
@ApplicationScoped
public class Enclosures {
    private static final int REMEMBERED = 10_000;
    private static final Pattern OWN = Pattern.compile("/images/([0-9a-f]{32})(?:/\\d{1,5})?");
    private static final Pattern OF_THE_WEB = Pattern.compile("(?i)https?://[^\\s<>\"]+");
    private static final Pattern IMAGE = Pattern.compile("image/[A-Za-z0-9.+-]{1,60}");

    private final Images images;
    private final Cache<ImageId, Known> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** For the container's proxy. */
    protected Enclosures() {
        this(null);
    }

    @Inject
    public Enclosures(Images images) {
        this.images = images;
    }

    private record Known(String type, long length) {}

    /** @param base in front of paths of this site */
    List<Enclosure> of(Post post, String base) {
        return post.document().documents(PostFields.IMAGES).stream()
                .flatMap(image ->
                        image.text("url").stream().flatMap(url -> enclosure(url.strip(), image, base).stream()))
                .toList();
    }

    private Optional<Enclosure> enclosure(String url, Document image, String base) {
        Optional<String> caption = image.text("caption").map(String::strip).filter(text -> !text.isEmpty());
        String path = url.startsWith(base + "/") ? url.substring(base.length()) : url;
        Matcher own = OWN.matcher(path);
        if (own.matches()) {
            String original = base + "/images/" + own.group(1);
            return look(new ImageId(own.group(1)))
                    .map(kept -> new Enclosure(original, kept.type(), OptionalLong.of(kept.length()), caption));
        }
        Optional<String> type = Stream.of("type", "mediaType")
                .flatMap(name -> image.text(name).stream())
                .filter(text -> IMAGE.matcher(text).matches())
                .findFirst();
        return type.filter(any -> isOfTheWeb(url)).map(any -> new Enclosure(url, any, length(image), caption));
    }

    private Optional<Known> look(ImageId id) {
        return Optional.ofNullable(
                known.get(id, each -> images.find(each).map(Enclosures::known).orElse(null)));
    }

    private static Known known(Image image) {
        return new Known(image.type().mediaType(), image.length());
    }

    private static boolean isOfTheWeb(String url) {
        try {
            return OF_THE_WEB.matcher(url).matches() && URI.create(url).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static OptionalLong length(Document image) {
        return image.number("length")
                .filter(length -> length.longValue() > 0)
                .map(length -> OptionalLong.of(length.longValue()))
                .orElseGet(OptionalLong::empty);
    }
}
