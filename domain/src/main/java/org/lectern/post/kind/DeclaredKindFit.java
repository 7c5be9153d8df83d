package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.housekeeping.KindFit;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.problem.Violation;

/** Tells housekeeping which posts do not fit what the site declared for their kind; a post of a kind that is not there fits. */
@ApplicationScoped
public class DeclaredKindFit implements KindFit {
    private final KindRules rules;

    /** For the container's proxy. */
    protected DeclaredKindFit() {
        this(new KindRules(new Kinds(List.of())));
    }

    @Inject
    public DeclaredKindFit(KindRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Violation> faults(Post post) {
        Document inside = post.document().document(PostFields.ATTRIBUTES).orElse(Document.empty());
        return rules.schemaFaults(post.kind(), post.attributes()).stream()
                .map(fault -> new Violation(stored(fault.pointer(), inside, post.document()), fault.detail()))
                .toList();
    }

    /** Another program may have put an attribute beside the core fields. */
    private static String stored(String pointer, Document inside, Document document) {
        String beside = pointer.substring(PostFields.ATTRIBUTES.length() + 1);
        String name = beside.split("/", 3)[1];
        return document.has(name) && !inside.has(name) ? beside : pointer;
    }
}
