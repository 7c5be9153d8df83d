package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.PostLimits;
import org.lectern.post.kind.field.Field;
import org.lectern.post.kind.field.FieldTypes;
import org.lectern.problem.Violation;

/** Reads declarations of kinds, and finds everything that is wrong with them at once. */
@ApplicationScoped
public class KindReading {
    private static final Set<String> KNOWN = Set.of(KindDocument.LABEL, KindDocument.DESCRIPTION, KindDocument.FIELDS);

    private final FieldTypes types;

    /** For the container's proxy. */
    protected KindReading() {
        this(new FieldTypes(List.of()));
    }

    @Inject
    public KindReading(FieldTypes types) {
        this.types = types;
    }

    /**
     * What could be read of a declaration.
     *
     * @param kind with those fields that are right
     * @param violations what is wrong; empty: nothing
     */
    public record Reading(Kind kind, List<Violation> violations) {
        public Reading {
            violations = List.copyOf(violations);
        }
    }

    /** @param passedOver names of the declaration that say nothing about it */
    Reading read(String name, boolean builtIn, long version, Document declaration, Set<String> passedOver) {
        List<Violation> faults = new ArrayList<>();
        DeclarationReader reader = new DeclarationReader(declaration, "", faults);
        String label = reader.line(KindDocument.LABEL, PostLimits.MAX_NAME).orElse(name);
        Optional<String> description = reader.text(KindDocument.DESCRIPTION, PostLimits.MAX_SUMMARY);
        List<Field> fields = new FieldReading(types, faults).fields(reader, PostFields::isCoreOfApi);
        Set<String> known = new TreeSet<>(KNOWN);
        known.addAll(passedOver);
        reader.requireKnown(known);
        return new Reading(new Kind(name, label, description, builtIn, version, fields), faults);
    }
}
