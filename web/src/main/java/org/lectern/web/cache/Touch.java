package org.lectern.web.cache;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.lectern.journal.Effect;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Subject;

/** Which answers a change concerns: those that show one of its keys. */
final class Touch {
    private Touch() {}

    /**
     * What readers see nothing of concerns only those answers of which nobody says what they show. Whatever is no post may stand anywhere, as
     * its entry says; but who says what an answer shows names its sort.
     */
    static Set<String> of(JournalEntry entry) {
        if (entry.effect() == Effect.HIDDEN) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>(entry.touched());
        keys.add(entry.subject().name());
        if (entry.subject() != Subject.POST) {
            keys.remove(AnswerParts.ANY);
        }
        return keys;
    }

    /** @param touched of one change or several */
    static boolean meets(Set<String> touched, Set<String> shown) {
        if (touched.isEmpty() || shown.isEmpty()) {
            return false;
        }
        return touched.contains(AnswerParts.ANY)
                || shown.contains(AnswerParts.ANY)
                || !Collections.disjoint(touched, shown);
    }
}
