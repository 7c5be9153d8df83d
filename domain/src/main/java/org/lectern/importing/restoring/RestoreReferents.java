package org.lectern.importing.restoring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.document.Foreign;
import org.lectern.exporting.archive.Entry;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.OpenArchive.Member;
import org.lectern.journal.Subject;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentResult;
import org.lectern.reference.Referents;
import org.lectern.reference.ReferentsChanged;

/** Series, events and people. Of two with one id or one key the one that is here stays: posts refer by keys, and find it. */
@Dependent
public class RestoreReferents {
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int AT_A_TIME = 200;
    private static final int LONGEST_ID = 1_000;

    private final Event<ReferentsChanged> changed;

    @Inject
    public RestoreReferents(Event<ReferentsChanged> changed) {
        this.changed = changed;
    }

    /** One that is not here. @param path of its file */
    private record Missing(String path, Referent referent) {}

    void restore(
            CheckedArchive archive, String plural, Subject sort, Referents referents, Restoring how, RestoreLog log) {
        List<Missing> batch = new ArrayList<>();
        archive.members(plural + '/').forEach(member -> {
            missing(archive, member, referents, log).ifPresent(batch::add);
            if (batch.size() == AT_A_TIME) {
                store(batch, sort, referents, how, log);
            }
        });
        store(batch, sort, referents, how, log);
    }

    private static Optional<Missing> missing(
            CheckedArchive archive, Member member, Referents referents, RestoreLog log) {
        try {
            Entry entry = Entry.read(archive.read(member, LARGEST), "id");
            boolean isId = entry.key() instanceof String text && text.length() <= LONGEST_ID
                    || entry.key() instanceof Number
                    || entry.key() instanceof Foreign;
            if (!isId) {
                throw new Unreadable("states an id that is neither a text nor a number");
            }
            Referent referent = new Referent(entry.key(), entry.version(), entry.document());
            Optional<Referent> here = referents.find(referent.id());
            boolean differs = here.filter(each -> !Same.are(each.document(), referent.document()))
                    .isPresent();
            if (differs) {
                log.warning(
                        member.path() + ": '" + referent.name() + "' is here already, and is not the same; it stays");
            }
            return here.isPresent() ? Optional.empty() : Optional.of(new Missing(member.path(), referent));
        } catch (Unreadable reason) {
            log.rejected(member.path(), reason);
            return Optional.empty();
        }
    }

    private void store(List<Missing> batch, Subject sort, Referents referents, Restoring how, RestoreLog log) {
        List<Missing> all = List.copyOf(batch);
        batch.clear();
        if (all.isEmpty() || how.isRehearsal()) {
            return;
        }
        List<ReferentResult> results =
                referents.restoreAll(all.stream().map(Missing::referent).toList());
        for (int i = 0; i < results.size(); i++) {
            tell(all.get(i), results.get(i), log);
        }
        Set<String> keys = all.stream()
                .flatMap(missing -> missing.referent().keys().stream())
                .collect(Collectors.toSet());
        changed.fire(new ReferentsChanged(sort, keys));
    }

    private static void tell(Missing missing, ReferentResult result, RestoreLog log) {
        if (result instanceof ReferentResult.KeyTaken) {
            log.warning(missing.path() + ": another one here is called like '"
                    + missing.referent().name() + "'; that one stays, and posts refer to it");
        } else if (result instanceof ReferentResult.Refused refused) {
            log.rejected(missing.path(), new Unreadable("cannot be stored: " + refused.detail()));
        }
    }
}
