package org.lectern.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Sha256;
import org.lectern.image.StoreImageResult.AlreadyThere;
import org.lectern.image.StoreImageResult.Reason;
import org.lectern.image.StoreImageResult.Rejected;
import org.lectern.image.StoreImageResult.Stored;
import org.lectern.image.format.BrokenImage;
import org.lectern.image.format.ImageFormats;
import org.lectern.image.format.Stripped;
import org.lectern.image.picture.Pictures;
import org.lectern.image.picture.Turns;

/**
 * Takes a picture in: looks at its content for what it is, leaves out what tells a position, and keeps it unless it is there already. Its
 * pixels stay as they are, bit by bit.
 */
@ApplicationScoped
public class StoreImage {
    /** In bytes. */
    public static final int MAX_LENGTH = 30 * 1024 * 1024;

    private static final Logger LOG = System.getLogger(StoreImage.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_NAME = 200;

    private final Images images;
    private final Pictures pictures;
    private final Clock clock;
    private final Turns turns = new Turns(PATIENCE);

    /** For the container's proxy. */
    protected StoreImage() {
        this(null, null, null);
    }

    @Inject
    public StoreImage(Images images, Pictures pictures, Clock clock) {
        this.images = images;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * @param bytes read to its end or to the limit, not closed
     * @param fileName what the person called it
     * @param by who brings it
     */
    public StoreImageResult store(InputStream bytes, String fileName, String by) throws IOException {
        if (!turns.begin()) {
            return new StoreImageResult.Busy();
        }
        try {
            return store(bytes.readNBytes(MAX_LENGTH + 1), fileName, by);
        } catch (BrokenImage broken) {
            return new Rejected(Reason.BROKEN, broken.getMessage());
        } finally {
            turns.end();
        }
    }

    /**
     * Takes in a picture that was kept before, in another Lectern: it is looked at like any other, and has to be the one that it claims to be.
     *
     * @param wanted its bytes' id, and when and by whom it was brought
     */
    public StoreImageResult restore(byte[] file, Image wanted) {
        if (!turns.begin()) {
            return new StoreImageResult.Busy();
        }
        try {
            return read(file, wanted.fileName(), wanted.uploadedBy(), wanted.uploadedAt(), Optional.of(wanted.id()));
        } catch (BrokenImage broken) {
            return new Rejected(Reason.BROKEN, broken.getMessage());
        } finally {
            turns.end();
        }
    }

    private StoreImageResult store(byte[] file, String fileName, String by) throws BrokenImage {
        return read(file, fileName, by, clock.instant().truncatedTo(ChronoUnit.MILLIS), Optional.empty());
    }

    private StoreImageResult read(byte[] file, String fileName, String by, Instant at, Optional<ImageId> wanted)
            throws BrokenImage {
        if (file.length > MAX_LENGTH) {
            return new Rejected(Reason.TOO_LARGE, "it has more than " + (MAX_LENGTH >> 20) + " MB");
        }
        Optional<ImageType> type = ImageFormats.typeOf(file);
        if (type.isEmpty()) {
            return new Rejected(Reason.OTHER_TYPE, ImageFormats.refusal(file));
        }
        Stripped picture = ImageFormats.strip(type.get(), file);
        if (picture.pixels() > picture.maxPixels()) {
            String size = picture.width() + " x " + picture.height() + " pixels";
            return new Rejected(
                    Reason.TOO_LARGE,
                    "it has " + size + "; " + picture.maxPixels() / 1_000_000 + " million are allowed of this type");
        }
        Image image = image(type.get(), picture, name(fileName), by, at);
        if (wanted.filter(id -> !id.equals(image.id())).isPresent()) {
            return new Rejected(Reason.BROKEN, "it is not the image that it is called after");
        }
        return keep(image, picture);
    }

    private StoreImageResult keep(Image image, Stripped picture) throws BrokenImage {
        Optional<Image> known = images.find(image.id());
        if (known.isPresent()) {
            return new AlreadyThere(known.get());
        }
        if (!image.isAnimated()) {
            pictures.tryOut(image.type(), picture);
        }
        if (!images.insert(image, picture.bytes())) {
            return new AlreadyThere(images.find(image.id()).orElse(image));
        }
        LOG.log(
                Level.INFO,
                "image.stored id={0} by={1} bytes={2}",
                image.id(),
                image.uploadedBy(),
                Long.toString(image.length()));
        return new Stored(image);
    }

    private static Image image(ImageType type, Stripped picture, String fileName, String by, Instant at) {
        String hash = Sha256.of(picture.bytes());
        return new Image(
                ImageId.of(hash),
                type,
                picture.isTurned() ? picture.height() : picture.width(),
                picture.isTurned() ? picture.width() : picture.height(),
                picture.bytes().length,
                hash,
                picture.isAnimated(),
                fileName,
                at,
                by,
                List.of());
    }

    /** Some browsers send the whole path. */
    private static String name(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        int end = Math.min(plain.length(), LONGEST_NAME);
        return plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, end)))
                .strip();
    }
}
