package org.lectern.housekeeping.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.housekeeping.Sighting;
import org.lectern.markup.AltText;
import org.lectern.markup.TextParts;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** Puts an alternative text where an image lacks one. */
final class DescribedImage {
    private static final String ALT = "alt";

    private DescribedImage() {}

    /** Empty: the image is not there any more, or can't be described without changing something else. */
    static Optional<Document> patch(Post post, Sighting sighting, Document values) {
        String alt = String.valueOf(values.fields().get(ALT)).strip().replaceAll("\\s+", " ");
        String place = sighting.place();
        return place.startsWith(ImagesWithoutAlt.IN_TEXT)
                ? inText(post, place.substring(ImagesWithoutAlt.IN_TEXT.length()), alt)
                : besideText(post, place.substring(ImagesWithoutAlt.BESIDE_TEXT.length()), alt);
    }

    private static Optional<Document> inText(Post post, String use, String alt) {
        Content content = post.content().orElse(new Content(Content.TEXT, ""));
        List<TextParts.Image> images = TextParts.of(content).images();
        Map<String, Integer> uses = new HashMap<>();
        for (int i = 0; i < images.size(); i++) {
            if (ImagesWithoutAlt.numbered(images.get(i).address(), uses).equals(use)) {
                return AltText.written(content, i, alt)
                        .map(changed -> Document.of(
                                PostFields.CONTENT,
                                Document.of("format", changed.format()).with("source", changed.source())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Document> besideText(Post post, String use, String alt) {
        List<Document> images = new ArrayList<>(post.document().documents(PostFields.IMAGES));
        Map<String, Integer> uses = new HashMap<>();
        for (int i = 0; i < images.size(); i++) {
            String address = images.get(i).text("url").orElse("");
            if (ImagesWithoutAlt.numbered(address, uses).equals(use)) {
                images.set(i, images.get(i).with(ALT, alt));
                return Optional.of(Document.of(PostFields.IMAGES, images));
            }
        }
        return Optional.empty();
    }
}
