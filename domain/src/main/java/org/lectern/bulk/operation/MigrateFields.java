package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostQuery;
import org.lectern.post.kind.DeclareKind;
import org.lectern.post.kind.DeclareMigrated;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindDocument;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;

/**
 * Changes the fields of a kind, and carries all posts of this kind over to them. What it is told is settled by whoever plans it: the kind, the
 * version that it is about, the operation with its parameters, and all fields as they are to be.
 */
@ApplicationScoped
public class MigrateFields implements BulkOperation {
    public static final String NAME = "migrate-kind";

    private static final String KIND = "kind";
    private static final String VERSION = "version";
    private static final String OPERATION = "operation";
    private static final String PARAMETERS = "parameters";
    private static final String FIELDS = "fields";

    private final FieldChanges changes;
    private final Kinds kinds;
    private final DeclareKind declaring;
    private final DeclareMigrated migrated;

    /** For the container's proxy. */
    protected MigrateFields() {
        this(null, null, null, null);
    }

    @Inject
    public MigrateFields(FieldChanges changes, Kinds kinds, DeclareKind declaring, DeclareMigrated migrated) {
        this.changes = changes;
        this.kinds = kinds;
        this.declaring = declaring;
        this.migrated = migrated;
    }

    /** What this operation is to be told. */
    public static Document told(Kind kind, FieldChange change, Document parameters, DeclaredFields fields) {
        return Document.of(KIND, kind.name())
                .with(VERSION, kind.version())
                .with(OPERATION, change.name())
                .with(PARAMETERS, parameters)
                .with(FIELDS, fields.all());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesTheSite() {
        return true;
    }

    @Override
    public String label() {
        return "Change the fields of a kind";
    }

    @Override
    public Optional<PostQuery> selection(Document parameters) {
        return Optional.of(PostQuery.everything().matching(PostQuery.Field.KIND, kind(parameters)));
    }

    @Override
    public Optional<Kind> kindToBe(Document parameters) {
        return kinds.find(kind(parameters))
                .flatMap(current ->
                        declaring.suppose(current, KindDocument.of(current).with(FIELDS, parameters.documents(FIELDS)))
                                        instanceof Checked.Right<Kind> right
                                ? Optional.of(right.value())
                                : Optional.empty());
    }

    @Override
    public Optional<String> begin(String change, Document parameters) {
        return migrated.declare(change, kind(parameters), version(parameters), parameters.documents(FIELDS));
    }

    @Override
    public Optional<String> takeBack(String change, Document parameters, Document before) {
        return migrated.takeBack(change, kind(parameters), version(parameters));
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of(KIND, VERSION, OPERATION, PARAMETERS, FIELDS));
        parameters.text(KIND);
        Optional<FieldChange> change = changes.find(parameters.text(OPERATION));
        if (change.isEmpty()) {
            parameters.fault(OPERATION, "has to be one of " + changes.names());
        }
        return parameters.faults().isEmpty()
                ? change.orElseThrow().read(given.document(PARAMETERS).orElse(Document.empty()))
                : Checked.wrong(parameters.faults());
    }

    private static String kind(Document parameters) {
        return parameters.text(KIND).orElseThrow();
    }

    private static long version(Document parameters) {
        return parameters.number(VERSION).orElseThrow();
    }
}
