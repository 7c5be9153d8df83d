package org.lectern.web.exporting;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.site.DataFolder;
import org.lectern.time.Background;

/** Exports that are written while nobody waits: of each format the newest, on the node that wrote it. Safe for use by many threads. */
@ApplicationScoped
public class PreparedExports {
    private static final Logger LOG = System.getLogger(PreparedExports.class.getName());
    private static final String FOLDER = "exports";

    private final DataFolder dataFolder;
    private final Background background;
    private final Clock clock;
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected PreparedExports() {
        this(null, null, null);
    }

    @Inject
    public PreparedExports(DataFolder dataFolder, Background background, Clock clock) {
        this.dataFolder = dataFolder;
        this.background = background;
        this.clock = clock;
    }

    /** How an export stands. */
    public enum State {
        WRITING,
        READY,
        FAILED
    }

    /** @param bytes written so far @param at when it was begun */
    public record Prepared(State state, AtomicLong bytes, Instant at, Optional<Path> file) {
        private Prepared as(State ending, Optional<Path> whole) {
            return new Prepared(ending, bytes, at, whole);
        }
    }

    public Optional<Prepared> find(String format) {
        return Optional.ofNullable(prepared.get(format));
    }

    /** Writes it anew, unless it is being written already. @param base the site's address */
    public synchronized void prepare(ExportFormat format, String base) {
        Optional<Prepared> former = find(format.name());
        if (former.filter(each -> each.state() == State.WRITING).isPresent()) {
            return;
        }
        former.ifPresent(PreparedExports::discard);
        Prepared begun = new Prepared(State.WRITING, new AtomicLong(), clock.instant(), Optional.empty());
        prepared.put(format.name(), begun);
        background.run(() -> prepared.put(format.name(), written(format, base, begun)));
    }

    private Prepared written(ExportFormat format, String base, Prepared begun) {
        Optional<Path> file = Optional.empty();
        try {
            Path path = Files.createTempFile(dataFolder.folder(FOLDER), format.name(), ".ready");
            file = Optional.of(path);
            try (OutputStream to = new Counted(new BufferedOutputStream(Files.newOutputStream(path)), begun.bytes())) {
                format.write(to, base);
            }
            LOG.log(Level.INFO, "export.prepared format={0} bytes={1}", format.name(), begun.bytes());
            return begun.as(State.READY, file);
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.ERROR, "export.failed format=" + format.name(), failure);
            Prepared failed = begun.as(State.FAILED, file);
            discard(failed);
            return failed;
        }
    }

    /** @return empty: there is none that is whole */
    public Optional<WrittenExports.Written> open(String format) throws IOException {
        Optional<Path> file = find(format)
                .filter(each -> each.state() == State.READY)
                .flatMap(Prepared::file)
                .filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        InputStream bytes = Files.newInputStream(file.get());
        return Optional.of(new WrittenExports.Written(bytes, Files.size(file.get())));
    }

    @PreDestroy
    void discardAll() {
        prepared.values().forEach(PreparedExports::discard);
    }

    private static void discard(Prepared old) {
        old.file().ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                LOG.log(Level.WARNING, "export.stays {0}: {1}", file, stays.getMessage());
            }
        });
    }

    /** Counts what goes through. */
    private static final class Counted extends FilterOutputStream {
        private final AtomicLong count;

        Counted(OutputStream to, AtomicLong count) {
            super(to);
            this.count = count;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count.addAndGet(length);
        }
    }
}
