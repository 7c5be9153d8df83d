package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.image.ImageId;

class UsedImagesTest {
    private static final String A = "a".repeat(32);
    private static final String B = "b".repeat(32);
    private static final String C = "c".repeat(32);

    @Test
    void imagesAreFoundWhereverATextRefersToThem() {
        Document document = Document.of("images", List.of(Document.of("url", "https://example.org/images/" + B)))
                .with("content", Document.of("source", "![x](/images/" + A + "/640) and <img src='/images/" + A + "'>"))
                .with("attributes", Document.of("poster", Map.of("deep", List.of("/images/" + C + "?x"))));

        assertThat(UsedImages.in(document)).containsExactly(A, B, C);
        assertThat(ImageId.parse(A)).isPresent();
    }

    @Test
    void whatOnlyLooksLikeAnAddressIsNone() {
        Document document = Document.of("a", "/images/" + A + "0")
                .with("b", "/images/" + "A".repeat(32))
                .with("c", A)
                .with("usedImages", List.of("/images/" + A));

        assertThat(UsedImages.in(document)).isEmpty();
        assertThat(UsedImages.stated(document).has(PostFields.USED_IMAGES)).isFalse();
    }

    @Test
    void theListIsThatOfTheDocumentAsItIsNow() {
        Document before = UsedImages.stated(Document.of("summary", "/images/" + A));
        Document after = UsedImages.stated(before.with("summary", "/images/" + B));

        assertThat(before.texts(PostFields.USED_IMAGES)).containsExactly(A);
        assertThat(after.texts(PostFields.USED_IMAGES)).containsExactly(B);
    }
}
