package org.lectern.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Images} promise, whatever keeps them. */
public interface ImagesContract {
    Instant MAY = Instant.parse("2025-05-16T09:12:44.123Z");
    ImageId ID = new ImageId("0123456789abcdef0123456789abcdef");
    ImageId OTHER = new ImageId("f".repeat(32));
    Rendition SMALL = new Rendition(ImageType.JPEG, 320, 200, 5, "e".repeat(64));

    /** None yet. */
    Images images();

    @Test
    default void anImageIsKeptAsItIs() throws IOException {
        byte[] bytes = bytes(1_000_000);
        Image image = image(ID, bytes);

        assertThat(images().find(ID)).isEmpty();
        assertThat(images().open(ID, 0)).isEmpty();
        assertThat(images().insert(image, bytes)).isTrue();

        assertThat(images().find(ID)).contains(image);
        assertThat(read(images().open(ID, 0).orElseThrow())).isEqualTo(bytes);
        assertThat(images().find(OTHER)).isEmpty();
    }

    @Test
    default void readingBeginsWhereItIsAskedTo() throws IOException {
        byte[] bytes = bytes(600_000);
        images().insert(image(ID, bytes), bytes);

        for (int from : List.of(1, 255 * 1024, 261_121, 599_999, 600_000)) {
            byte[] rest = new byte[bytes.length - from];
            System.arraycopy(bytes, from, rest, 0, rest.length);
            assertThat(read(images().open(ID, from).orElseThrow()))
                    .as("from %s", from)
                    .isEqualTo(rest);
        }
    }

    @Test
    default void ofTwoWithOneIdTheFirstStays() throws IOException {
        byte[] bytes = bytes(300_000);
        images().insert(image(ID, bytes), bytes);

        assertThat(images().insert(image(ID, bytes(7)), bytes(7))).isFalse();

        assertThat(images().find(ID).orElseThrow().length()).isEqualTo(300_000);
        assertThat(read(images().open(ID, 0).orElseThrow())).isEqualTo(bytes);
        assertThat(images().orphans(MAY.plusSeconds(3600), 10)).isEmpty();
    }

    @Test
    default void aRenditionIsKeptOnceForEachWidth() throws IOException {
        images().insert(image(ID, bytes(9)), bytes(9));
        Rendition wider = new Rendition(ImageType.PNG, 640, 400, 6, "d".repeat(64));

        assertThat(images().insert(ID, wider, bytes(6))).isTrue();
        assertThat(images().insert(ID, SMALL, bytes(5))).isTrue();
        assertThat(images().insert(ID, SMALL, bytes(4))).isFalse();

        assertThat(images().find(ID).orElseThrow().renditions()).containsExactly(SMALL, wider);
        assertThat(read(images().open(ID, 320, 2).orElseThrow())).hasSize(3);
        assertThat(images().open(ID, 1280, 0)).isEmpty();
    }

    @Test
    default void anImageIsDeletedWithItsRenditionsAndCanComeBack() throws IOException {
        images().insert(image(ID, bytes(9)), bytes(9));
        images().insert(ID, SMALL, bytes(5));
        images().insert(image(OTHER, bytes(8)), bytes(8));

        assertThat(images().delete(ID)).isTrue();

        assertThat(images().delete(ID)).isFalse();
        assertThat(images().find(ID)).isEmpty();
        assertThat(images().open(ID, 320, 0)).isEmpty();
        assertThat(images().orphans(MAY.plusSeconds(3600), 10)).isEmpty();
        assertThat(images().find(OTHER)).isPresent();
        assertThat(images().insert(image(ID, bytes(9)), bytes(9))).isTrue();
        assertThat(images().find(ID).orElseThrow().renditions()).isEmpty();
    }

    @Test
    default void allImagesComePageByPage() {
        List<ImageId> ids = IntStream.range(0, 7)
                .mapToObj(i -> new ImageId(String.format("%032x", i * 31)))
                .toList();
        ids.forEach(id -> images().insert(image(id, bytes(9)), bytes(9)));
        images().insert(ids.get(2), SMALL, bytes(5));
        images().insert(OTHER, SMALL, bytes(5));

        List<Image> first = images().page(Optional.empty(), 3);
        List<Image> second = images().page(Optional.of(ids.get(2)), 100);

        assertThat(first).extracting(Image::id).isEqualTo(ids.subList(0, 3));
        assertThat(second).extracting(Image::id).isEqualTo(ids.subList(3, 7));
        assertThat(images().page(Optional.of(ids.get(6)), 3)).isEmpty();
    }

    @Test
    default void aRenditionWithoutItsOriginalIsAnOrphanOnceItIsOld() {
        images().insert(image(OTHER, bytes(8)), bytes(8));
        images().insert(OTHER, SMALL, bytes(5));
        images().insert(ID, SMALL, bytes(5));

        assertThat(images().find(ID)).isEmpty();
        assertThat(images().orphans(MAY.minusSeconds(60), 10)).isEmpty();
        List<Orphan> orphans = images().orphans(MAY.plusSeconds(60), 10);
        assertThat(orphans).extracting(Orphan::kind).containsExactly(Orphan.Kind.RENDITION_WITHOUT_ORIGINAL);
        assertThat(images().removeOrphan(orphans.get(0).file())).isTrue();
        assertThat(images().removeOrphan(orphans.get(0).file())).isFalse();

        assertThat(images().orphans(MAY.plusSeconds(60), 10)).isEmpty();
        assertThat(images().open(ID, 320, 0)).isEmpty();
        assertThat(images().open(OTHER, 320, 0)).isPresent();
    }

    @Test
    default void anOrphanWhoseOriginalCameBackIsLeftAlone() {
        images().insert(ID, SMALL, bytes(5));
        Orphan orphan = images().orphans(MAY.plusSeconds(60), 10).get(0);
        images().insert(image(ID, bytes(9)), bytes(9));

        assertThat(images().removeOrphan(orphan.file())).isFalse();

        assertThat(images().find(ID).orElseThrow().renditions()).containsExactly(SMALL);
    }

    private static Image image(ImageId id, byte[] bytes) {
        return new Image(
                id,
                ImageType.JPEG,
                4000,
                2500,
                bytes.length,
                "c".repeat(64),
                false,
                "Foto é 语.jpg",
                MAY,
                "admin",
                List.of());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(InputStream stream) throws IOException {
        try (stream) {
            return stream.readAllBytes();
        }
    }
}
