package org.lectern.image;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.lectern.document.Sha256;
import org.lectern.image.RenditionResult.Found;
import org.lectern.image.RenditionResult.Missing;
import org.lectern.image.RenditionResult.NotNow;
import org.lectern.image.RenditionResult.Original;
import org.lectern.image.format.BrokenImage;
import org.lectern.image.format.ImageFormats;
import org.lectern.image.picture.Pictures;
import org.lectern.image.picture.Pictures.Made;
import org.lectern.image.picture.Turns;

/** Gives an image in one of the smaller widths. Whoever asks first has it made; it is kept for all who come later. */
@ApplicationScoped
public class MakeRendition {
    private static final Logger LOG = System.getLogger(MakeRendition.class.getName());
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);
    private static final int MOST_FAILED = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Images images;
    private final Pictures pictures;
    private final Turns turns;
    /** What could not be made, so that not everybody who asks has it tried again. */
    private final Cache<String, Boolean> failed = Caffeine.newBuilder()
            .maximumSize(MOST_FAILED)
            .expireAfterWrite(TRIED_AGAIN)
            .build();

    /** For the container's proxy. */
    protected MakeRendition() {
        this(null, null);
    }

    @Inject
    public MakeRendition(Images images, Pictures pictures) {
        this(images, pictures, new Turns(PATIENCE));
    }

    MakeRendition(Images images, Pictures pictures, Turns turns) {
        this.images = images;
        this.pictures = pictures;
        this.turns = turns;
    }

    public RenditionResult find(ImageId id, int width) {
        Optional<Image> known = Rendition.WIDTHS.contains(width) ? images.find(id) : Optional.empty();
        if (known.isEmpty()) {
            return new Missing();
        }
        Image image = known.get();
        if (!image.widths().contains(width)) {
            return new Original(image);
        }
        return image.rendition(width)
                .<RenditionResult>map(found -> new Found(image, found))
                .orElseGet(() -> makeInTurn(image, width));
    }

    /** Who had to wait looks again: it may have been made meanwhile. */
    private RenditionResult makeInTurn(Image image, int width) {
        String name = image.id() + "/" + width;
        if (failed.getIfPresent(name) != null || !turns.begin()) {
            return new NotNow(image);
        }
        try {
            Optional<Image> now = images.find(image.id());
            if (now.isEmpty()) {
                return new Missing();
            }
            Optional<Rendition> made = now.get().rendition(width);
            return new Found(image, made.isPresent() ? made.get() : make(image, width));
        } catch (BrokenImage | IOException failure) {
            failed.put(name, true);
            LOG.log(Level.WARNING, "image.rendition_failed id=" + image.id() + " width=" + width, failure);
            return new NotNow(image);
        } finally {
            turns.end();
        }
    }

    /** Where another node was faster, that node's is the one. */
    private Rendition make(Image image, int width) throws BrokenImage, IOException {
        Made made = pictures.scaled(
                image.type(), ImageFormats.strip(image.type(), original(image)), width, image.heightAt(width));
        Rendition rendition =
                new Rendition(made.type(), made.width(), made.height(), made.bytes().length, Sha256.of(made.bytes()));
        if (images.insert(image.id(), rendition, made.bytes())) {
            LOG.log(Level.INFO, "image.rendition_made id={0} width={1}", image.id(), Integer.toString(width));
            return rendition;
        }
        return images.find(image.id()).flatMap(now -> now.rendition(width)).orElse(rendition);
    }

    private byte[] original(Image image) throws IOException {
        try (InputStream bytes = images.open(image.id(), 0).orElseThrow(() -> new IOException("deleted meanwhile"))) {
            return bytes.readAllBytes();
        }
    }
}
