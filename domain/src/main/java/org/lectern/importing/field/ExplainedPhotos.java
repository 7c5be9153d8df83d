package org.lectern.importing.field;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.importing.talk.PhotoExplanation;
import org.lectern.post.PostFields;
import org.lectern.post.PostLimits;

/** The photos that the text explains in lines of their own, where front matter states no images. The text keeps both. */
final class ExplainedPhotos implements CoreField {
    @Override
    public void read(Gathering post) {
        if (post.value(PostFields.IMAGES).isPresent()) {
            return;
        }
        List<Document> images = PhotoExplanation.in(post.text()).stream()
                .limit(PostLimits.MAX_ENTRIES)
                .map(photo -> Document.of("url", photo.url())
                        .withOptional("alt", photo.alt())
                        .with("caption", photo.caption()))
                .toList();
        if (!images.isEmpty()) {
            post.read(PostFields.IMAGES, images);
        }
    }
}
