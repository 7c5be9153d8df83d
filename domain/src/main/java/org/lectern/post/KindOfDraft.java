package org.lectern.post;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.kind.KindRules;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/**
 * Checks a draft's attributes against its kind.
 *
 * @param former empty: the draft is of a new post
 */
record KindOfDraft(KindRules rules, Document body, Optional<Post> former) {
    /** The shape with its attributes as they are to be stored. */
    Document checked(Document shape, Faults faults) {
        Document given = shape.document(PostFields.ATTRIBUTES).orElse(Document.empty());
        String kind = kind(shape);
        Document attributes =
                former.map(post -> rules.changed(kind, given, post)).orElseGet(() -> rules.completed(kind, given));
        List<Violation> found = former.map(post -> rules.newFaults(kind, attributes, post))
                .orElseGet(() -> rules.faults(kind, attributes));
        found.forEach(fault -> faults.add(asSent(fault.pointer()), fault.detail()));
        return shape.with(PostFields.ATTRIBUTES, attributes);
    }

    /** A body that does not name the kind leaves it as it is. */
    private String kind(Document shape) {
        Optional<String> kept =
                former.filter(post -> !body.has(PostFields.KIND)).map(Post::kind);
        return kept.or(() -> shape.text(PostFields.KIND)).orElse("entry");
    }

    /** Attributes may be sent beside the core fields too. */
    private String asSent(String pointer) {
        String inBody = pointer.substring(PostFields.ATTRIBUTES.length() + 1);
        boolean isBeside = body.names().stream()
                .filter(name -> !PostFields.isCore(name))
                .map(name -> Pointer.step("", name))
                .anyMatch(beside -> inBody.equals(beside) || inBody.startsWith(beside + "/"));
        return isBeside ? inBody : pointer;
    }
}
