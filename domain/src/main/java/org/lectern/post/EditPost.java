package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindRules;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Violation;

/** Puts another document in a post's place, if it may stand there and nobody else was faster. */
@ApplicationScoped
public class EditPost {
    private final StorePost store;
    private final SaveRules rules;
    private final KindRules kinds;
    private final Clock clock;

    /** For the container's proxy. */
    protected EditPost() {
        this(null, null, null, null);
    }

    /** Where no kind declares fields. */
    public EditPost(StorePost store, SaveRules rules, Clock clock) {
        this(store, rules, new KindRules(new Kinds(List.of())), clock);
    }

    @Inject
    public EditPost(StorePost store, SaveRules rules, KindRules kinds, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** As it would edit, if this kind were so. */
    public EditPost supposing(Kind kind) {
        return new EditPost(store, rules, kinds.supposing(kind), clock);
    }

    /** What is wrong with putting the document in the post's place. */
    public List<Violation> check(Post former, Document document) {
        List<Violation> violations = new ArrayList<>();
        Optional<Object> whole = document.value(PostFields.PART_OF);
        if (!whole.equals(former.document().value(PostFields.PART_OF))) {
            violations.addAll(rules.check(document, former.id()));
        }
        Lifecycle.check(former, document, clock.instant()).ifPresent(violations::add);
        violations.addAll(kinds.newSchemaFaults(new Post(former.id(), former.version(), document), former));
        return violations;
    }

    /** @param former as it was read, with its text */
    public SaveResult edit(Post former, Document document, Change change) {
        List<Violation> forbidden = rules.rights(Optional.of(former), Optional.of(document), change);
        List<Violation> violations = forbidden.isEmpty() ? check(former, document) : forbidden;
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        Instant now = clock.instant();
        Document settled = rules.settled(document, Optional.of(former), now);
        Optional<Instant> modified = former.modified();
        boolean isEdit = change.from().isEditing();
        return SaveRules.result(store.replace(
                former, isEdit ? settled : settled.withOptional(PostFields.MODIFIED, modified), change, now));
    }
}
