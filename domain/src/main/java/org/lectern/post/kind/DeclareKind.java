package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.document.Document;
import org.lectern.post.Attributes;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/**
 * Declares a kind of the site's own, or the fields that it adds to a kind of Lectern's. Posts that are there are left as they are, also
 * where they do not fit what is declared now.
 */
@ApplicationScoped
public class DeclareKind {
    /** In characters. */
    private static final int MAX_NAME = 50;

    /** In characters, roughly. */
    private static final int MAX_SIZE = 1_000_000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    /** What the API shows of a kind besides, so that what was read can be sent back as it is. */
    private static final Set<String> STATED_BY_LECTERN =
            Set.of("name", "builtIn", "version", "schema", "posts", "migration");

    private final Kinds kinds;
    private final DeclaredKinds declared;
    private final KindReading reading;
    private final Event<KindsChanged> changed;

    /** For the container's proxy. */
    protected DeclareKind() {
        this(null, null, null, null);
    }

    @Inject
    public DeclareKind(Kinds kinds, DeclaredKinds declared, KindReading reading, Event<KindsChanged> changed) {
        this.kinds = kinds;
        this.declared = declared;
        this.reading = reading;
        this.changed = changed;
    }

    /**
     * @param declaration label, description and fields
     * @param expectedVersion the one that the change began from; empty: there is no such kind yet
     */
    public DeclareResult declare(String name, Document declaration, OptionalLong expectedVersion) {
        return declare(name, declaration, expectedVersion, Optional.empty());
    }

    /** The same as part of a bulk change, which carries the posts over. @param migration its id */
    DeclareResult migrate(String name, Document declaration, long expectedVersion, String migration) {
        return declare(name, declaration, OptionalLong.of(expectedVersion), Optional.of(migration));
    }

    /** The kind as it would be with this declaration, if that is right. */
    public Checked<Kind> suppose(Kind current, Document declaration) {
        KindReading.Reading read =
                reading.read(current.name(), current.builtIn(), current.version() + 1, declaration, STATED_BY_LECTERN);
        List<Violation> violations = new ArrayList<>(read.violations());
        if (violations.isEmpty()) {
            violations.addAll(unstorable(read.kind()));
        }
        return violations.isEmpty() ? Checked.right(read.kind()) : Checked.wrong(violations);
    }

    private DeclareResult declare(
            String name, Document declaration, OptionalLong expectedVersion, Optional<String> migration) {
        Optional<Kind> current = kinds.findAnew(name);
        if (current.isPresent() && !OptionalLong.of(current.get().version()).equals(expectedVersion)) {
            return new DeclareResult.Conflict(current.get());
        }
        if (current.isEmpty() && expectedVersion.isPresent()) {
            return new DeclareResult.Missing();
        }
        boolean builtIn = current.filter(Kind::builtIn).isPresent();
        boolean isNew = expectedVersion.orElse(0) == 0;
        long version = isNew ? declared.latestVersion(name) + 1 : expectedVersion.getAsLong() + 1;
        KindReading.Reading read = reading.read(name, builtIn, version, declaration, STATED_BY_LECTERN);
        List<Violation> violations = new ArrayList<>(nameFaults(name, declaration));
        violations.addAll(read.violations());
        if (violations.isEmpty()) {
            violations.addAll(unstorable(read.kind()));
        }
        return violations.isEmpty()
                ? stored(read.kind().madeBy(migration), isNew)
                : new DeclareResult.Rejected(violations);
    }

    private DeclareResult stored(Kind kind, boolean isNew) {
        StoredKind stored = new StoredKind(kind.name(), kind.version(), KindDocument.stored(kind));
        boolean done = isNew ? declared.insert(stored) : declared.replace(stored);
        changed.fire(new KindsChanged(kind.name()));
        if (done) {
            return new DeclareResult.Declared(kind, isNew);
        }
        return kinds.find(kind.name())
                .<DeclareResult>map(DeclareResult.Conflict::new)
                .orElseGet(DeclareResult.Missing::new);
    }

    private static List<Violation> unstorable(Kind kind) {
        Document declaration = KindDocument.of(kind);
        return declaration.toString().length() > MAX_SIZE
                ? List.of(new Violation("", "is larger than a kind may be: " + MAX_SIZE + " characters in all"))
                : Attributes.unstorable(declaration);
    }

    private static List<Violation> nameFaults(String name, Document declaration) {
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            String detail =
                    "of the address has to be letters from a to z and digits, beginning with a letter, words joined"
                            + " by hyphens, at most " + MAX_NAME + " characters";
            return List.of(new Violation("/name", detail));
        }
        boolean isOther =
                declaration.value("name").filter(stated -> !stated.equals(name)).isPresent();
        return isOther
                ? List.of(new Violation("/name", "is not the name in the address; a kind keeps its name"))
                : List.of();
    }
}
