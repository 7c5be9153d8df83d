package org.lectern.post.kind.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.PlanBulkChange;
import org.lectern.bulk.operation.DeclaredFields;
import org.lectern.bulk.operation.FieldChange;
import org.lectern.bulk.operation.MigrateFields;
import org.lectern.document.Document;
import org.lectern.post.PostQuery;
import org.lectern.post.kind.DeclareKind;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindDocument;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/** Plans a change of a kind's fields, together with what it makes of all posts of this kind, those in the trash included. */
@ApplicationScoped
public class MigrateKind {
    private static final String FIELDS = "fields";

    private final Kinds kinds;
    private final DeclareKind declaring;
    private final PlanBulkChange planning;
    private final MigrationReading reading;

    /** For the container's proxy. */
    protected MigrateKind() {
        this(null, null, null, null);
    }

    @Inject
    public MigrateKind(Kinds kinds, DeclareKind declaring, PlanBulkChange planning, MigrationReading reading) {
        this.kinds = kinds;
        this.declaring = declaring;
        this.planning = planning;
        this.reading = reading;
    }

    /**
     * @param wanted {@code {"change": {"operation": "rename-attribute", "parameters": {"name": "stars", "to": "rating"}}}}, and the
     *     {@code fields} as they are to be, where that does not follow from the change alone
     * @param expectedVersion of the kind, from which whoever wants that began
     */
    public MigrateResult plan(String name, Document wanted, long expectedVersion, String by) {
        Optional<Kind> found = kinds.findAnew(name);
        if (found.isEmpty()) {
            return new MigrateResult.Missing();
        }
        Kind kind = found.get();
        if (kind.version() != expectedVersion) {
            return new MigrateResult.Conflict(kind);
        }
        Checked<MigrationReading.Wanted> read = reading.read(wanted);
        if (read instanceof Checked.Wrong<MigrationReading.Wanted> wrong) {
            return new MigrateResult.Rejected(wrong.violations());
        }
        return plan(kind, ((Checked.Right<MigrationReading.Wanted>) read).value(), by);
    }

    private MigrateResult plan(Kind kind, MigrationReading.Wanted wanted, String by) {
        FieldChange change = wanted.change();
        DeclaredFields former = new DeclaredFields(KindDocument.of(kind).documents(FIELDS));
        Checked<List<Document>> derived = change.declared(wanted.parameters(), former);
        if (derived instanceof Checked.Wrong<List<Document>> wrong) {
            return new MigrateResult.Rejected(MigrationReading.ofParameters(wrong.violations()));
        }
        DeclaredFields made = new DeclaredFields(((Checked.Right<List<Document>>) derived).value());
        DeclaredFields fields = wanted.fields().orElse(made);
        List<Violation> faults = faults(kind, former, made, wanted);
        if (!faults.isEmpty()) {
            return new MigrateResult.Rejected(faults);
        }
        Checked<BulkChange> planned = planning.plan(new BulkChange.Plan(
                by,
                Document.of("kind", kind.name()),
                PostQuery.everything().matching(PostQuery.Field.KIND, kind.name()),
                MigrateFields.NAME,
                MigrateFields.told(kind, change, wanted.parameters(), fields)));
        return planned instanceof Checked.Right<BulkChange> right
                ? new MigrateResult.Planned(right.value())
                : new MigrateResult.Rejected(((Checked.Wrong<BulkChange>) planned).violations());
    }

    private List<Violation> faults(
            Kind kind, DeclaredFields former, DeclaredFields made, MigrationReading.Wanted wanted) {
        DeclaredFields fields = wanted.fields().orElse(made);
        Checked<Kind> supposed = declaring.suppose(kind, KindDocument.of(kind).with(FIELDS, fields.all()));
        if (supposed instanceof Checked.Wrong<Kind> wrong) {
            return wanted.fields().isPresent() ? wrong.violations() : MigrationReading.ofChange(wrong.violations());
        }
        return fields.misfit(former, made)
                .map(misfit -> List.of(new Violation("/fields", misfit)))
                .orElse(List.of());
    }
}
