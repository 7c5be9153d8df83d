package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** Declares the version of a kind that belongs to a migration, and takes it back. Called twice, either does what it does once. */
@ApplicationScoped
public class DeclareMigrated {
    private final Kinds kinds;
    private final DeclareKind declaring;

    /** For the container's proxy. */
    protected DeclareMigrated() {
        this(null, null);
    }

    @Inject
    public DeclareMigrated(Kinds kinds, DeclareKind declaring) {
        this.kinds = kinds;
        this.declaring = declaring;
    }

    /**
     * @param version the one that the migration was planned for
     * @return why it was not declared, in a sentence for people; empty: it was
     */
    public Optional<String> declare(String migration, String name, long version, List<Document> fields) {
        Optional<Kind> current = kinds.findAnew(name);
        if (current.filter(kind -> isMade(kind, migration, version + 1)).isPresent()) {
            return Optional.empty();
        }
        if (current.filter(kind -> kind.version() == version).isEmpty()) {
            return Optional.of(notAsPlanned(name, version, current));
        }
        Document declaration = KindDocument.of(current.get()).with(KindDocument.FIELDS, fields);
        return declared(declaring.migrate(name, declaration, version, migration), name, version);
    }

    /**
     * @param version the one that the migration was planned for, whose fields the kind gets again
     * @return why it did not get them, in a sentence for people; empty: it did, or nothing was ever declared
     */
    public Optional<String> takeBack(String migration, String name, long version) {
        long made = version + 1;
        if (kinds.version(name, made)
                .filter(kind -> isMade(kind, migration, made))
                .isEmpty()) {
            return Optional.empty();
        }
        Optional<Kind> current = kinds.findAnew(name);
        if (current.filter(kind -> isMade(kind, migration, made + 1)).isPresent()) {
            return Optional.empty();
        }
        if (current.filter(kind -> kind.version() == made).isEmpty()) {
            return Optional.of(notAsPlanned(name, made, current)
                    + " Nothing is undone, because the kind's later fields would get lost.");
        }
        Document former = KindDocument.of(kinds.version(name, version).orElseThrow());
        return declared(declaring.migrate(name, former, made, migration), name, made);
    }

    private Optional<String> declared(DeclareResult result, String name, long version) {
        if (result instanceof DeclareResult.Declared) {
            return Optional.empty();
        }
        return Optional.of(
                result instanceof DeclareResult.Rejected rejected
                        ? "The kind '" + name + "' cannot be declared so any more: " + rejected.violations()
                        : notAsPlanned(name, version, kinds.findAnew(name)));
    }

    private static String notAsPlanned(String name, long version, Optional<Kind> current) {
        return current.map(kind -> "The kind '" + name + "' was changed meanwhile: it is at version " + kind.version()
                        + ", and this is about version " + version + ".")
                .orElse("There is no kind '" + name + "' any more.");
    }

    private static boolean isMade(Kind kind, String migration, long version) {
        return kind.version() == version
                && kind.migration().filter(migration::equals).isPresent();
    }
}
