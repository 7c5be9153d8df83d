package org.lectern.image.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.image.PictureFiles.exif;
import static org.lectern.image.PictureFiles.joined;
import static org.lectern.image.PictureFiles.pngChunk;
import static org.lectern.image.PictureFiles.segment;
import static org.lectern.image.PictureFiles.withChunks;
import static org.lectern.image.PictureFiles.withSegments;
import static org.lectern.image.PictureFiles.xmp;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.image.ImageType;
import org.lectern.image.PictureFiles;
import org.lectern.image.WebpFiles;

class StrippingTest {
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final byte[] PNG_XMP =
            joined("XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII), xmp());

    private static final byte[] JPEG = withSegments(
            PictureFiles.jpeg(60, 40),
            segment(0xE1, "Exif\0\0", exif(6)),
            segment(0xE1, XMP, xmp()),
            segment(0xE2, "ICC_PROFILE\0", new byte[] {1, 1, 42}),
            segment(0xE2, "MPF\0", PictureFiles.EXIF_LATITUDE),
            segment(0xED, "Photoshop 3.0\0", PictureFiles.EXIF_LATITUDE));

    private static final byte[] PNG = withChunks(
            PictureFiles.png(60, 40),
            pngChunk("eXIf", exif(6)),
            pngChunk("iTXt", PNG_XMP),
            pngChunk("tEXt", "Title\0Kept".getBytes(StandardCharsets.US_ASCII)),
            pngChunk(
                    "tEXt",
                    ("Raw profile type exif\0" + PictureFiles.XMP_LATITUDE).getBytes(StandardCharsets.US_ASCII)),
            pngChunk("zTXt", PictureFiles.EXIF_LATITUDE));

    private static final byte[] WEBP = WebpFiles.of(60, 40, exif(6), xmp());

    @Test
    void noPositionIsLeftAnywhere() throws BrokenImage {
        for (byte[] file : List.of(JPEG, PNG, WEBP)) {
            assertThat(tellsPosition(file)).isTrue();
            assertThat(tellsPosition(stripped(file).bytes()))
                    .as("%s", ImageFormats.typeOf(file))
                    .isFalse();
        }
    }

    @Test
    void whoTookThePictureAndHowItIsTurnedStays() throws BrokenImage {
        for (byte[] file : List.of(JPEG, PNG, WEBP)) {
            Stripped stripped = stripped(file);

            assertThat(stripped.orientation()).isEqualTo(6);
            assertThat(text(stripped.bytes())).contains("Someone").contains("A photographer");
            assertThat(List.of(stripped.width(), stripped.height())).containsExactly(60, 40);
            assertThat(stripped(stripped.bytes()))
                    .as("a second time")
                    .satisfies(again -> assertThat(again.bytes()).isEqualTo(stripped.bytes()))
                    .satisfies(again -> assertThat(again.orientation()).isEqualTo(6));
        }
    }

    @Test
    void theColourProfileStays() throws BrokenImage {
        assertThat(text(stripped(JPEG).bytes()))
                .contains("ICC_PROFILE")
                .doesNotContain("MPF")
                .doesNotContain("Photoshop");
        assertThat(text(stripped(PNG).bytes())).contains("Title\0Kept").doesNotContain("Raw profile");
    }

    @Test
    void noPixelChanges() throws BrokenImage {
        for (byte[] file : List.of(withoutProfile(JPEG), PNG, PictureFiles.gif(30, 20))) {
            assertThat(pixels(stripped(file).bytes())).isEqualTo(pixels(file));
        }
    }

    @Test
    void whatHasNothingToHideStaysByteForByte() throws BrokenImage {
        for (byte[] file : List.of(
                PictureFiles.jpeg(20, 10),
                PictureFiles.png(20, 10),
                PictureFiles.gif(20, 10),
                PictureFiles.animatedGif(20, 10),
                WebpFiles.of(20, 10))) {
            assertThat(stripped(file).bytes()).isEqualTo(file);
        }
    }

    @Test
    void whatFollowsAPictureGoes() throws BrokenImage {
        byte[] more = "PK\3\4 another file".getBytes(StandardCharsets.US_ASCII);
        for (byte[] file : files().values()) {
            assertThat(stripped(joined(file, more)).bytes()).isEqualTo(file);
        }
    }

    @Test
    void animationsKeepTheirFramesAndLoseForeignExtensions() throws BrokenImage {
        byte[] gif = PictureFiles.animatedGif(20, 10);
        byte[] xmp = joined("!\377\13XMP DataXMP".getBytes(StandardCharsets.ISO_8859_1), new byte[] {2, 5, 6, 0});
        byte[] with = joined(Arrays.copyOf(gif, gif.length - 1), xmp, new byte[] {0x3B});

        assertThat(stripped(with).bytes()).isEqualTo(gif);
        assertThat(stripped(with).isAnimated()).isTrue();
        assertThat(stripped(PictureFiles.gif(20, 10)).isAnimated()).isFalse();
    }

    @Test
    void captionsAndRightsOfPictureDesksStayWithoutPlaces() throws BrokenImage {
        byte[] fields = joined(
                iptc(1, 90, "\33%G"), iptc(2, 90, "Groningen"), iptc(2, 120, "A tractor"), iptc(2, 116, "Someone"));
        byte[] records =
                joined("8BIM\4\4\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), new byte[] {(byte) fields.length});
        byte[] preview =
                joined("8BIM\4\14\0\0\0\0\0\10".getBytes(StandardCharsets.ISO_8859_1), PictureFiles.EXIF_LATITUDE);
        byte[] jpeg = withSegments(
                PictureFiles.jpeg(20, 10), segment(0xED, "Photoshop 3.0\0", joined(preview, records, fields)));

        String stripped = text(stripped(jpeg).bytes());

        assertThat(stripped).contains("\34\2\170\0\11A tractor", "Someone", "\33%G");
        assertThat(stripped).doesNotContain("Groningen", text(PictureFiles.EXIF_LATITUDE));
        assertThat(stripped(stripped(jpeg).bytes()).bytes())
                .isEqualTo(stripped(jpeg).bytes());
    }

    private static byte[] iptc(int record, int number, String text) {
        byte[] value = text.getBytes(StandardCharsets.ISO_8859_1);
        return joined(new byte[] {0x1C, (byte) record, (byte) number, 0, (byte) value.length}, value);
    }

    @Test
    void metadataThatCannotBeReadGoesWhole() throws BrokenImage {
        String bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
                + "<x:xmpmeta xmlns:x='adobe:ns:meta/'>&b;</x:xmpmeta>";
        String backwards = "\0\0\377\377\377\364";
        for (String xmp : List.of(bomb, backwards, "no XML", "<x:xmpmeta", "")) {
            for (String resource : List.of("8BIM\4\4", "8BIM\4\5")) {
                byte[] jpeg = PictureFiles.jpeg(20, 10);
                byte[] with = withSegments(
                        jpeg,
                        segment(0xE1, XMP, xmp.getBytes(StandardCharsets.UTF_8)),
                        segment(0xED, "Photoshop 3.0\0", (resource + xmp).getBytes(StandardCharsets.ISO_8859_1)),
                        segment(0xE1, "Exif\0\0", xmp.getBytes(StandardCharsets.UTF_8)));

                assertThat(stripped(with).bytes()).isEqualTo(jpeg);
            }
        }
    }

    @Test
    void aPictureInTooManyScansIsBroken() {
        byte[] jpeg = PictureFiles.progressiveJpeg(20, 10);
        int scan = text(jpeg).lastIndexOf("\377\332");
        byte[] last = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[] many = Arrays.copyOf(jpeg, jpeg.length - 2);
        for (int i = 0; i < 60; i++) {
            many = joined(many, last);
        }
        byte[] file = joined(many, new byte[] {(byte) 0xFF, (byte) 0xD9});

        assertThatThrownBy(() -> stripped(file)).isInstanceOf(BrokenImage.class).hasMessageContaining("scans");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsBroken() {
        files().forEach((type, file) -> {
            for (int length = 13; length < file.length; length++) {
                byte[] part = Arrays.copyOf(file, length);
                assertThatThrownBy(() -> ImageFormats.strip(type, part))
                        .as("%s, %s bytes", type, length)
                        .isInstanceOf(BrokenImage.class);
            }
        });
    }

    @Test
    void noByteThatIsChangedMakesItFail() throws BrokenImage {
        for (byte[] file : List.of(JPEG, PNG, WEBP, PictureFiles.animatedGif(20, 10))) {
            ImageType type = ImageFormats.typeOf(file).orElseThrow();
            for (int i = 3; i < Math.min(file.length, 1200); i++) {
                for (int value : new int[] {0, 0x7F, 0xFF}) {
                    byte[] changed = file.clone();
                    changed[i] = (byte) value;
                    strippedOrBroken(type, changed);
                }
            }
        }
    }

    /** Any other exception ends the test. */
    private static Optional<Stripped> strippedOrBroken(ImageType type, byte[] file) {
        try {
            return Optional.of(ImageFormats.strip(type, file));
        } catch (BrokenImage expected) {
            return Optional.empty();
        }
    }

    private static Map<ImageType, byte[]> files() {
        return Map.of(
                ImageType.JPEG, PictureFiles.jpeg(20, 10),
                ImageType.PNG, PictureFiles.png(20, 10),
                ImageType.GIF, PictureFiles.gif(20, 10),
                ImageType.WEBP, WebpFiles.of(20, 10));
    }

    private static Stripped stripped(byte[] file) throws BrokenImage {
        return ImageFormats.strip(ImageFormats.typeOf(file).orElseThrow(), file);
    }

    private static boolean tellsPosition(byte[] file) {
        return text(file).contains(text(PictureFiles.EXIF_LATITUDE))
                || text(file).contains(PictureFiles.XMP_LATITUDE)
                || text(file).contains("GPS");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Java's own decoder wants a whole one. */
    private static byte[] withoutProfile(byte[] jpeg) {
        String text = text(jpeg).replace("ICC_PROFILE\0", "XCC_PROFILE\0");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] file) {
        BufferedImage image = PictureFiles.read(file);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
