package org.lectern.image;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The images of a test. */
public final class InMemoryImages implements Images {
    private final Clock clock;
    private final Map<String, Kept> files = new ConcurrentSkipListMap<>();

    public InMemoryImages(Clock clock) {
        this.clock = clock;
    }

    /** @param rendition empty: it is the original */
    private record Kept(Image image, Optional<Rendition> rendition, byte[] bytes, Instant at) {}

    @Override
    public Optional<Image> find(ImageId id) {
        return Optional.ofNullable(files.get(id.text()))
                .map(Kept::image)
                .map(image -> new Image(
                        id,
                        image.type(),
                        image.width(),
                        image.height(),
                        image.length(),
                        image.hash(),
                        image.isAnimated(),
                        image.fileName(),
                        image.uploadedAt(),
                        image.uploadedBy(),
                        renditions(id)));
    }

    private List<Rendition> renditions(ImageId id) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(id.text() + '/'))
                .flatMap(file -> file.getValue().rendition().stream())
                .toList();
    }

    @Override
    public List<Image> page(Optional<ImageId> after, int limit) {
        return files.keySet().stream()
                .filter(file -> !file.contains("/"))
                .filter(file -> after.map(ImageId::text).orElse("").compareTo(file) < 0)
                .limit(limit)
                .map(file -> files.get(file).image())
                .toList();
    }

    @Override
    public boolean insert(Image image, byte[] bytes) {
        Kept kept = new Kept(image, Optional.empty(), bytes.clone(), clock.instant());
        return files.putIfAbsent(image.id().text(), kept) == null;
    }

    @Override
    public boolean insert(ImageId original, Rendition rendition, byte[] bytes) {
        Kept kept = new Kept(null, Optional.of(rendition), bytes.clone(), clock.instant());
        return files.putIfAbsent(original.text() + '/' + rendition.width(), kept) == null;
    }

    @Override
    public Optional<InputStream> open(ImageId id, long from) {
        return open(id.text(), from);
    }

    @Override
    public Optional<InputStream> open(ImageId id, int width, long from) {
        return open(id.text() + '/' + width, from);
    }

    private Optional<InputStream> open(String file, long from) {
        return Optional.ofNullable(files.get(file))
                .map(Kept::bytes)
                .map(bytes -> new ByteArrayInputStream(bytes, (int) from, bytes.length));
    }

    @Override
    public boolean delete(ImageId id) {
        boolean isThere = files.remove(id.text()) != null;
        files.keySet().removeIf(file -> file.startsWith(id.text()));
        return isThere;
    }

    @Override
    public List<Orphan> orphans(Instant before, int limit) {
        return files.entrySet().stream()
                .filter(file -> isOrphan(file.getKey()) && file.getValue().at().isBefore(before))
                .map(file -> new Orphan(
                        Orphan.Kind.RENDITION_WITHOUT_ORIGINAL,
                        file.getKey(),
                        file.getValue().at()))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean removeOrphan(String file) {
        return isOrphan(file) && files.remove(file) != null;
    }

    private boolean isOrphan(String file) {
        return !files.containsKey(file.split("/")[0]);
    }
}
