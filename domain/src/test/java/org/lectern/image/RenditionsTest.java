package org.lectern.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.image.RenditionResult.Found;
import org.lectern.image.picture.Pictures;
import org.lectern.image.picture.Turns;

class RenditionsTest {
    private final Clock clock = Clock.fixed(ImagesContract.MAY, ZoneOffset.UTC);
    private final InMemoryImages images = new InMemoryImages(clock);
    private final Pictures pictures = new Pictures();
    private final MakeRendition making = new MakeRendition(images, pictures);

    @Test
    void aRenditionHasTheWidthThatIsAskedForAndTheSamePicture() throws IOException {
        for (byte[] file :
                List.of(PictureFiles.jpeg(1000, 500), PictureFiles.png(1000, 500), PictureFiles.gif(1000, 500))) {
            Image image = stored(file);

            BufferedImage small = read(found(image, 320));

            assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(320, 160);
            assertThat(new Color(small.getRGB(3, 80)).getRed()).isGreaterThan(200);
            assertThat(new Color(small.getRGB(316, 80)).getBlue()).isGreaterThan(200);
        }
    }

    @Test
    void aPhotoStaysAPhotoAndWhatIsClearStaysClear() throws IOException {
        assertThat(found(stored(PictureFiles.jpeg(700, 50)), 640).rendition().type())
                .isEqualTo(ImageType.JPEG);
        assertThat(found(stored(WebpFiles.of(700, 50)), 640).rendition().type()).isEqualTo(ImageType.JPEG);
        Found clear = found(stored(PictureFiles.clearPng(700, 50)), 320);
        assertThat(clear.rendition().type()).isEqualTo(ImageType.PNG);
        assertThat(read(clear).getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void aTurnedPictureIsMadeUpright() throws IOException {
        byte[] lying = PictureFiles.withSegments(
                PictureFiles.jpeg(1000, 500), PictureFiles.segment(0xE1, "Exif\0\0", PictureFiles.exif(6)));

        BufferedImage upright = read(found(stored(lying), 320));

        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(320, 640);
        assertThat(new Color(upright.getRGB(160, 5)).getRed())
                .as("left became top")
                .isGreaterThan(200);
        assertThat(new Color(upright.getRGB(160, 634)).getBlue()).isGreaterThan(200);
    }

    @Test
    void itIsMadeOnceHoweverManyAsk() throws Exception {
        Image image = stored(PictureFiles.jpeg(2000, 1500));
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            Callable<RenditionResult> ask = () -> making.find(image.id(), 1280);
            Set<Rendition> seen = ConcurrentHashMap.newKeySet();
            for (Future<RenditionResult> answer :
                    askers.invokeAll(Stream.generate(() -> ask).limit(8).toList())) {
                seen.add(((Found) answer.get()).rendition());
            }
            assertThat(seen).hasSize(1);
        } finally {
            askers.shutdownNow();
        }
        assertThat(images.find(image.id()).orElseThrow().renditions()).hasSize(1);
    }

    @Test
    void noneIsLargerThanItsOriginalAndNoneMoves() throws IOException {
        Image small = stored(PictureFiles.png(640, 10));
        Image moving = stored(PictureFiles.animatedGif(800, 10));

        assertThat(making.find(small.id(), 640)).isEqualTo(new RenditionResult.Original(small));
        assertThat(making.find(small.id(), 1280)).isEqualTo(new RenditionResult.Original(small));
        assertThat(making.find(moving.id(), 320)).isEqualTo(new RenditionResult.Original(moving));
        assertThat(small.widths()).containsExactly(320);
    }

    @Test
    void otherWidthsAndUnknownImagesAreMissing() throws IOException {
        Image image = stored(PictureFiles.png(2000, 10));

        assertThat(making.find(image.id(), 321)).isEqualTo(new RenditionResult.Missing());
        assertThat(making.find(ImagesContract.ID, 320)).isEqualTo(new RenditionResult.Missing());
    }

    @Test
    void whatCannotBeMadeLeavesNothingBehind() throws IOException {
        byte[] broken = PictureFiles.pngClaiming(2000, 1000);
        Image image = new Image(
                ImagesContract.ID,
                ImageType.PNG,
                2000,
                1000,
                broken.length,
                "c".repeat(64),
                false,
                "",
                ImagesContract.MAY,
                "",
                List.of());
        images.insert(image, broken);

        assertThat(making.find(image.id(), 320)).isEqualTo(new RenditionResult.NotNow(image));
        assertThat(images.find(image.id())).contains(image);

        images.delete(image.id());
        images.insert(image, PictureFiles.png(2000, 1000));
        assertThat(making.find(image.id(), 320))
                .as("not tried again at once")
                .isEqualTo(new RenditionResult.NotNow(image));
        assertThat(making.find(image.id(), 640)).isInstanceOf(Found.class);
    }

    @Test
    void whoGetsNoTurnInTimeIsToldSo() throws IOException {
        Turns turns = new Turns(Duration.ofMillis(1));
        Image image = stored(PictureFiles.png(2000, 10));
        assertThat(turns.begin()).isTrue();

        MakeRendition late = new MakeRendition(images, pictures, turns);

        assertThat(late.find(image.id(), 320)).isEqualTo(new RenditionResult.NotNow(image));
        turns.end();
        assertThat(late.find(image.id(), 320)).isInstanceOf(Found.class);
    }

    private Found found(Image image, int width) {
        RenditionResult result = making.find(image.id(), width);
        assertThat(result).isInstanceOf(Found.class);
        return (Found) result;
    }

    private BufferedImage read(Found found) throws IOException {
        byte[] bytes = images.open(found.image().id(), found.rendition().width(), 0)
                .orElseThrow()
                .readAllBytes();
        assertThat(found.rendition().length()).isEqualTo(bytes.length);
        return PictureFiles.read(bytes);
    }

    private Image stored(byte[] file) throws IOException {
        StoreImageResult result =
                new StoreImage(images, pictures, clock).store(new ByteArrayInputStream(file), "picture.jpg", "admin");
        return ((StoreImageResult.Stored) result).image();
    }
}
