package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.housekeeping.Orphans;
import org.lectern.image.Images;

/** What a crash leaves of an image that was being kept or deleted: pieces that nobody finds. */
@ApplicationScoped
public class PiecesOfImages implements Orphans {
    /** An upload that still goes on is no orphan. */
    private static final Duration AGE = Duration.ofDays(1);

    private static final int MOST = 10_000;

    private final Images images;
    private final Clock clock;

    /** For the container's proxy. */
    protected PiecesOfImages() {
        this(null, null);
    }

    @Inject
    public PiecesOfImages(Images images, Clock clock) {
        this.images = images;
        this.clock = clock;
    }

    @Override
    public String things() {
        return OrphanedImages.THINGS;
    }

    @Override
    public List<Orphan> all(int limit) {
        return found(limit).stream()
                .map(each -> new Orphan(id(each), Optional.empty(), detail(each)))
                .toList();
    }

    @Override
    public boolean remove(String id) {
        Optional<org.lectern.image.Orphan> orphan =
                found(MOST).stream().filter(each -> id(each).equals(id)).findFirst();
        return orphan.map(org.lectern.image.Orphan::file)
                .filter(images::removeOrphan)
                .isPresent();
    }

    private List<org.lectern.image.Orphan> found(int limit) {
        return images.orphans(clock.instant().minus(AGE), limit);
    }

    private static String id(org.lectern.image.Orphan orphan) {
        return orphan.kind().name().toLowerCase(Locale.ROOT) + ' ' + orphan.file();
    }

    private static String detail(org.lectern.image.Orphan orphan) {
        String what = orphan.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return what + ", from " + orphan.stored();
    }
}
