package org.lectern.post.kind;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.problem.Violation;

/** The kinds that there were at one moment. */
final class KnownKinds {
    private static final Logger LOG = System.getLogger(KnownKinds.class.getName());

    private final Source source;
    private final Map<String, Known> byName;

    private KnownKinds(Source source, Map<String, Known> byName) {
        this.source = source;
        this.byName = byName;
    }

    /** Where kinds come from. */
    record Source(List<PostKind> builtIn, DeclaredKinds declared, KindReading reading) {
        boolean isBuiltIn(String name) {
            return builtIn.stream().anyMatch(kind -> kind.name().equals(name));
        }

        /** With what can be read of it: another program, or another version of this one, may have written it. */
        Kind kind(StoredKind stored) {
            KindReading.Reading read = reading.read(
                    stored.name(),
                    isBuiltIn(stored.name()),
                    stored.version(),
                    stored.declaration(),
                    stored.declaration().names());
            for (Violation wrong : read.violations()) {
                LOG.log(
                        Level.WARNING,
                        "kind.unreadable name={0} version={1} at={2}: {3}; posts are not checked by this field",
                        stored.name(),
                        stored.version(),
                        wrong.pointer(),
                        wrong.detail());
            }
            return read.kind().madeBy(stored.declaration().text(KindDocument.MIGRATION));
        }
    }

    /** A kind, made ready once for each of its versions. */
    private record Known(Optional<StoredKind> stored, Kind kind, CompiledKind compiled) {
        static Known of(Optional<StoredKind> stored, Kind kind) {
            return new Known(stored, kind, CompiledKind.of(kind));
        }
    }

    /** What was read last: kinds that have not changed since are not read anew. For one thread at a time. */
    static final class Memory {
        private Map<String, Known> last = Map.of();

        KnownKinds refreshed(Source source) {
            Map<String, Known> byName = new LinkedHashMap<>();
            for (PostKind builtIn : source.builtIn()) {
                byName.put(builtIn.name(), known(Optional.empty(), builtIn.name(), () -> Kind.of(builtIn)));
            }
            for (StoredKind stored : source.declared().all()) {
                byName.put(stored.name(), known(Optional.of(stored), stored.name(), () -> source.kind(stored)));
            }
            last = byName;
            return new KnownKinds(source, byName);
        }

        private Known known(Optional<StoredKind> stored, String name, Supplier<Kind> read) {
            Known before = last.get(name);
            return before != null && before.stored().equals(stored) ? before : Known.of(stored, read.get());
        }
    }

    List<Kind> all() {
        return byName.values().stream()
                .map(Known::kind)
                .sorted(Comparator.comparing(Kind::label).thenComparing(Kind::name))
                .toList();
    }

    Optional<Kind> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Known::kind);
    }

    Optional<Kind> version(String name, long version) {
        Optional<Kind> current = find(name).filter(kind -> kind.version() == version);
        if (current.isPresent()) {
            return current;
        }
        Optional<Kind> asBuiltIn = source.builtIn().stream()
                .filter(kind -> version == 0 && kind.name().equals(name))
                .findFirst()
                .map(Kind::of);
        return asBuiltIn.or(() -> source.declared().version(name, version).map(source::kind));
    }

    KnownKinds supposing(Kind kind) {
        Map<String, Known> supposed = new LinkedHashMap<>(byName);
        supposed.put(kind.name(), Known.of(Optional.empty(), kind));
        return new KnownKinds(source, supposed);
    }

    Optional<CompiledKind> compiled(String name) {
        return Optional.ofNullable(byName.get(name)).map(Known::compiled);
    }
}
