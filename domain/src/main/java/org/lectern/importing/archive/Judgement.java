package org.lectern.importing.archive;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lectern.importing.archive.Archive.Item;
import org.lectern.importing.file.SourcePath;

/** Judges the entries of one archive in their order, by the same rules whatever sort of archive it is. */
final class Judgement {
    private final Set<String> seen = new HashSet<>();

    /**
     * @param name as the archive has it
     * @param fault why it is not taken, whatever it is called
     * @param taken makes an item of the path of one that may be read
     */
    <T> T of(
            String name,
            Supplier<Optional<String>> fault,
            Function<SourcePath, T> taken,
            Function<Item, T> turnedAway) {
        Optional<String> misled = EntryPath.fault(name);
        if (misled.isPresent()) {
            return turnedAway.apply(new Item.Refused(name, misled.get()));
        }
        String path = EntryPath.plain(name);
        if (path.isEmpty() || EntryPath.isJunk(path)) {
            return turnedAway.apply(new Item.Junk(name));
        }
        Optional<String> reason = fault.get().or(() -> EntryPath.packed(path)).or(() -> twice(path));
        return reason.isPresent()
                ? turnedAway.apply(new Item.Refused(path, reason.get()))
                : taken.apply(new SourcePath(path));
    }

    private Optional<String> twice(String path) {
        return seen.add(path) ? Optional.empty() : Optional.of("stands twice in the archive; the first one counts");
    }
}
