package org.lectern.importing.restoring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.exporting.archive.Entry;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.OpenArchive.Member;
import org.lectern.post.kind.DeclaredKinds;
import org.lectern.post.kind.KindsChanged;
import org.lectern.post.kind.StoredKind;

/** The kinds that the site declared, with all their versions. A name that is or was a kind's here is left alone. */
@Dependent
public class RestoreKinds {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final long HIGHEST_VERSION = 100_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    private final DeclaredKinds declared;
    private final Event<KindsChanged> changed;

    @Inject
    public RestoreKinds(DeclaredKinds declared, Event<KindsChanged> changed) {
        this.declared = declared;
        this.changed = changed;
    }

    /** One kind. */
    private static final class Versions {
        private final TreeMap<Long, StoredKind> all = new TreeMap<>();
        private boolean isDeleted = true;
    }

    void restore(CheckedArchive archive, Restoring how, RestoreLog log) {
        Map<String, Versions> kinds = new TreeMap<>();
        archive.members(ArchivePaths.KINDS).forEach(member -> {
            try {
                add(member, read(archive.read(member, LARGEST)), kinds);
            } catch (Unreadable reason) {
                log.rejected(member.path(), reason);
            }
        });
        if (!kinds.isEmpty() && !how.isAdministrators()) {
            log.warning("the archive's kinds are left out, as only an administrator may declare some");
            return;
        }
        kinds.forEach((name, versions) -> restore(name, versions, how, log));
    }

    private static void add(Member member, StoredKind kind, Map<String, Versions> kinds) {
        Versions versions = kinds.computeIfAbsent(kind.name(), name -> new Versions());
        versions.all.put(kind.version(), kind);
        if (member.path().endsWith('/' + ArchivePaths.KIND)) {
            versions.isDeleted = false;
        }
    }

    private static StoredKind read(byte[] bytes) throws Unreadable {
        Entry entry = Entry.read(bytes, "name");
        boolean isRight = NAME.matcher(entry.text()).matches() && entry.version() <= HIGHEST_VERSION;
        if (!isRight) {
            throw new Unreadable("states a name or a version that no kind has");
        }
        return new StoredKind(entry.text(), entry.version(), entry.document());
    }

    private void restore(String name, Versions versions, Restoring how, RestoreLog log) {
        if (declared.latestVersion(name) > 0) {
            boolean isSame = versions.all.values().stream().allMatch(kind -> declared.version(name, kind.version())
                    .filter(here -> isSame(kind, here))
                    .isPresent());
            if (!isSame) {
                log.warning("the kind '" + name + "' is declared otherwise here, and stays so");
            }
        } else if (!how.isRehearsal()) {
            write(name, versions);
            changed.fire(new KindsChanged(name));
        }
    }

    private static boolean isSame(StoredKind one, StoredKind other) {
        return Same.are(one.declaration(), other.declaration());
    }

    /** In their order, as they came to be. */
    private void write(String name, Versions versions) {
        Optional<StoredKind> last = Optional.empty();
        for (StoredKind kind : List.copyOf(versions.all.values())) {
            boolean follows =
                    last.filter(each -> each.version() + 1 == kind.version()).isPresent();
            if (follows) {
                declared.replace(kind);
            } else {
                last.ifPresent(each -> declared.delete(name, each.version()));
                declared.insert(kind);
            }
            last = Optional.of(kind);
        }
        if (versions.isDeleted) {
            last.ifPresent(each -> declared.delete(name, each.version()));
        }
    }
}
