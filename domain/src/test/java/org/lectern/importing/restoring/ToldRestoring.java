package org.lectern.importing.restoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.importing.file.Unreadable;

/** Remembers what was told. */
public final class ToldRestoring implements RestoreLog {
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> rejected = new TreeMap<>();
    private Optional<Boolean> ending = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private int created;
    private int updated;
    private int unchanged;
    private long done;

    public void ended(Optional<Boolean> how) {
        ending = how;
    }

    public void failed(Unreadable reason) {
        failure = Optional.of(reason.getMessage());
    }

    /** {@code created/updated/unchanged}. */
    public String counts() {
        return created + "/" + updated + "/" + unchanged;
    }

    public List<String> warnings() {
        return warnings;
    }

    /** The reasons, by path. */
    public Map<String, String> rejectedFiles() {
        return rejected;
    }

    public Optional<Boolean> ending() {
        return ending;
    }

    public Optional<String> failure() {
        return failure;
    }

    public long done() {
        return done;
    }

    @Override
    public void created() {
        created++;
    }

    @Override
    public void updated() {
        updated++;
    }

    @Override
    public void unchanged() {
        unchanged++;
    }

    @Override
    public void rejected(String path, Unreadable reason) {
        rejected.put(path, reason.getMessage());
    }

    @Override
    public void warning(String sentence) {
        warnings.add(sentence);
    }

    @Override
    public void progress(long now, long total) {
        done = now;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
