package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lectern.document.Document;
import org.lectern.document.Retyping;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/**
 * What the kind of a post says about its attributes.
 *
 * <p>A write is refused for faults in what is written, not for those that were there before: a post that some other program wrote, or that
 * was right when it was written, can be mended one field at a time.
 */
@ApplicationScoped
public class KindRules {
    private final Kinds kinds;
    private final References references;

    /** For the container's proxy. */
    protected KindRules() {
        this(new Kinds(List.of()));
    }

    @Inject
    public KindRules(Kinds kinds, @Any Instance<ReferenceTarget> targets) {
        this(kinds, targets.stream().toList());
    }

    /** References may be to anything. */
    public KindRules(Kinds kinds) {
        this(kinds, List.of());
    }

    KindRules(Kinds kinds, List<ReferenceTarget> targets) {
        this.kinds = kinds;
        this.references = new References(targets);
    }

    private KindRules(Kinds kinds, References references) {
        this.kinds = kinds;
        this.references = references;
    }

    /** The rules of this moment, if this kind were so. */
    public KindRules supposing(Kind kind) {
        return new KindRules(kinds.supposing(kind), references);
    }

    public Kinds kinds() {
        return kinds;
    }

    /** A new post's attributes with what the kind gives to those that are not stated, as they are to be stored. */
    public Document completed(String kind, Document attributes) {
        return kinds.find(kind)
                .map(known -> StoredValues.of(Defaults.filled(attributes, known.fields()), known.fields()))
                .orElse(attributes);
    }

    /** Changed attributes as they are to be stored; what nobody changed stays as it is. */
    public Document changed(String kind, Document attributes, Post former) {
        Optional<Kind> known = kinds.find(kind);
        if (known.isEmpty()) {
            return attributes;
        }
        Document before = former.attributes();
        Document retyped = Retyping.of(attributes, before);
        Document result = StoredValues.of(retyped, known.get().fields());
        for (String name : retyped.names()) {
            Object value = retyped.fields().get(name);
            boolean isAsBefore =
                    before.has(name) && Objects.equals(before.fields().get(name), value);
            result = isAsBefore ? result.with(name, value) : result;
        }
        return result;
    }

    /** Everything that is wrong with the attributes of a post of this kind, references to nothing included. */
    public List<Violation> faults(String kind, Document attributes) {
        List<Violation> faults = new ArrayList<>(schemaFaults(kind, attributes));
        kinds.find(kind).ifPresent(known -> faults.addAll(references.faults(known, attributes, faults)));
        return faults;
    }

    /** The same without looking at what references lead to: costs no question to the store. */
    public List<Violation> schemaFaults(String kind, Document attributes) {
        return kinds.compiled(kind).map(known -> known.faults(attributes)).orElse(List.of());
    }

    /** What is wrong with changed attributes and was not so before. */
    public List<Violation> newFaults(String kind, Document attributes, Post former) {
        return newFaults(kind, attributes, former, this::faults);
    }

    /** The same for a changed post, without looking at what references lead to. */
    public List<Violation> newSchemaFaults(Post changed, Post former) {
        return newFaults(changed.kind(), changed.attributes(), former, this::schemaFaults);
    }

    private static List<Violation> newFaults(
            String kind, Document attributes, Post former, BiFunction<String, Document, List<Violation>> check) {
        List<Violation> faults = check.apply(kind, attributes);
        if (faults.isEmpty() || !former.kind().equals(kind)) {
            return faults;
        }
        Document before = former.attributes();
        List<Violation> old = check.apply(kind, before);
        return faults.stream()
                .filter(fault -> !old.contains(fault) || !sameAt(fault.pointer(), attributes, before))
                .toList();
    }

    private static boolean sameAt(String pointer, Document attributes, Document before) {
        return Pointer.value(pointer, Document.of(PostFields.ATTRIBUTES, attributes))
                .equals(Pointer.value(pointer, Document.of(PostFields.ATTRIBUTES, before)));
    }
}
