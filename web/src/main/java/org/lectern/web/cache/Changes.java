package org.lectern.web.cache;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.HashSet;
import java.util.Set;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.journal.JournalGrew;

/**
 * Hears of what changed, and has what shows it dropped. Others who keep something of their own, such as an index, hear of it before: what is
 * made anew from then on is made of what they know.
 */
@ApplicationScoped
public class Changes {
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

    private final ReadyAnswers answers;

    /** For the container's proxy. */
    protected Changes() {
        this(null);
    }

    @Inject
    public Changes(ReadyAnswers answers) {
        this.answers = answers;
    }

    void drop(@Observes @Priority(LAST) JournalGrew growth) {
        Set<String> touched = new HashSet<>();
        growth.entries().forEach(entry -> touched.addAll(Touch.of(entry)));
        answers.drop(touched);
    }

    /** What a post was before nobody knows. */
    void drop(@Observes @Priority(LAST) ForeignChangesSeen foreign) {
        answers.drop(Set.of(AnswerParts.ANY));
    }
}
