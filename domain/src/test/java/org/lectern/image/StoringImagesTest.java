package org.lectern.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.document.Sha256;
import org.lectern.image.StoreImageResult.AlreadyThere;
import org.lectern.image.StoreImageResult.Reason;
import org.lectern.image.StoreImageResult.Rejected;
import org.lectern.image.StoreImageResult.Stored;
import org.lectern.image.picture.Pictures;

class StoringImagesTest {
    private final Clock clock = Clock.fixed(ImagesContract.MAY, ZoneOffset.UTC);
    private final InMemoryImages images = new InMemoryImages(clock);
    private final StoreImage storing = new StoreImage(images, new Pictures(), clock);

    @Test
    void anImageSaysWhatItIsByItsContent() throws IOException {
        assertThat(stored(PictureFiles.jpeg(60, 40)).type()).isEqualTo(ImageType.JPEG);
        assertThat(stored(PictureFiles.png(60, 40)).type()).isEqualTo(ImageType.PNG);
        assertThat(stored(PictureFiles.gif(60, 40)).type()).isEqualTo(ImageType.GIF);
        assertThat(stored(WebpFiles.of(60, 40)).type()).isEqualTo(ImageType.WEBP);
        assertThat(stored(PictureFiles.png(1, 1)).width()).isEqualTo(1);
    }

    @Test
    void itsSizeIsThatOfTheTurnedPicture() throws IOException {
        byte[] lying = PictureFiles.withSegments(
                PictureFiles.jpeg(60, 40), PictureFiles.segment(0xE1, "Exif\0\0", PictureFiles.exif(6)));

        Image image = stored(lying);

        assertThat(List.of(image.width(), image.height())).containsExactly(40, 60);
        assertThat(image.fileName()).isEqualTo("a name.exe");
        assertThat(image.uploadedBy()).isEqualTo("admin");
        assertThat(image.uploadedAt()).isEqualTo(ImagesContract.MAY);
        assertThat(image.hash()).startsWith(image.id().text());
    }

    @Test
    void theSamePictureIsOneImageWhereverItWasTaken() throws IOException {
        byte[] jpeg = PictureFiles.jpeg(60, 40);
        Image first = stored(jpeg);

        byte[] elsewhere =
                PictureFiles.withSegments(jpeg, PictureFiles.segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", gps()));
        StoreImageResult second = storing.store(new ByteArrayInputStream(elsewhere), "other.jpg", "someone");

        assertThat(second).isEqualTo(new AlreadyThere(first));
    }

    /** Nothing but a position. */
    private static byte[] gps() {
        return new String(PictureFiles.xmp(), StandardCharsets.UTF_8)
                .replaceAll("photoshop:Credit='[^']*'", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "<!doctype html><script>alert(1)</script>, no JPEG",
        "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', SVG",
        "'', empty",
        "BM and more, no JPEG",
        "0000ftypavif, AVIF",
        "GIF88a, no JPEG"
    })
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String content, String words) throws IOException {
        Rejected rejected = rejected(content.getBytes(StandardCharsets.UTF_8));

        assertThat(rejected.reason()).isEqualTo(Reason.OTHER_TYPE);
        assertThat(rejected.detail()).contains(words);
    }

    @Test
    void aPictureThatClaimsTooManyPixelsIsRefusedBeforeOneIsDecoded() throws IOException {
        assertThat(rejected(PictureFiles.pngClaiming(60_000, 60_000)))
                .isEqualTo(new Rejected(
                        Reason.TOO_LARGE, "it has 60000 x 60000 pixels; 100 million are allowed of this type"));
        assertThat(rejected(WebpFiles.of(16_000, 16_000)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(rejected(PictureFiles.pngClaiming(-1, 5)).reason()).isEqualTo(Reason.BROKEN);
        assertThat(rejected(PictureFiles.pngClaiming(0, 5)).reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aPictureInManyScansMayHaveFewerPixels() throws IOException {
        byte[] progressive = PictureFiles.progressiveJpeg(60, 40);
        byte[] claiming = PictureFiles.jpegClaiming(progressive, 9_000, 9_000);

        assertThat(stored(progressive).width()).isEqualTo(60);
        assertThat(rejected(claiming).detail()).contains("9000 x 9000").contains("40 million");
        assertThat(rejected(PictureFiles.jpegClaiming(PictureFiles.jpeg(60, 40), 9_000, 12_000))
                        .detail())
                .contains("100 million");
    }

    @Test
    void aPictureForPrintIsTaken() throws IOException {
        assertThat(stored(PictureFiles.cmykJpeg(60, 40)).type()).isEqualTo(ImageType.JPEG);
    }

    @Test
    void aFileThatIsTooLongIsRefused() throws IOException {
        byte[] file = Arrays.copyOf(PictureFiles.jpeg(10, 10), StoreImage.MAX_LENGTH + 1);

        assertThat(rejected(file)).isEqualTo(new Rejected(Reason.TOO_LARGE, "it has more than 30 MB"));
    }

    @Test
    void aPictureThatIsCutOffOrCannotBeDecodedIsBroken() throws IOException {
        byte[] png = PictureFiles.png(60, 40);
        byte[] zeroed = png.clone();
        Arrays.fill(zeroed, 45, png.length - 16, (byte) 0);

        assertThat(rejected(Arrays.copyOf(png, png.length - 20)).reason()).isEqualTo(Reason.BROKEN);
        assertThat(rejected(zeroed).reason()).isEqualTo(Reason.BROKEN);
        assertThat(rejected(PictureFiles.pngClaiming(9_000, 9_000)).reason()).isEqualTo(Reason.BROKEN);
        assertThat(images.find(ImageId.of(Sha256.of(zeroed)))).isEmpty();
    }

    @Test
    void anAnimationIsKeptWhole() throws IOException {
        byte[] gif = PictureFiles.animatedGif(800, 40);
        Image image = stored(gif);

        assertThat(image.isAnimated()).isTrue();
        assertThat(image.widths()).isEmpty();
        assertThat(images.open(image.id(), 0).orElseThrow().readAllBytes()).isEqualTo(gif);
    }

    private Image stored(byte[] file) throws IOException {
        StoreImageResult result = storing.store(new ByteArrayInputStream(file), "C:\\pictures\\a name.exe", "admin");
        assertThat(result).isInstanceOf(Stored.class);
        Image image = ((Stored) result).image();
        assertThat(images.find(image.id())).contains(image);
        return image;
    }

    private Rejected rejected(byte[] file) throws IOException {
        StoreImageResult result = storing.store(new ByteArrayInputStream(file), "picture.jpg", "admin");
        assertThat(result).isInstanceOf(Rejected.class);
        return (Rejected) result;
    }
}
