package org.lectern.post.kind;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.post.kind.field.BooleanType;
import org.lectern.post.kind.field.DateType;
import org.lectern.post.kind.field.EnumerationType;
import org.lectern.post.kind.field.FieldTypes;
import org.lectern.post.kind.field.GroupType;
import org.lectern.post.kind.field.ImageType;
import org.lectern.post.kind.field.InstantType;
import org.lectern.post.kind.field.ListType;
import org.lectern.post.kind.field.MarkdownType;
import org.lectern.post.kind.field.NumberType;
import org.lectern.post.kind.field.PlaceType;
import org.lectern.post.kind.field.ReferenceType;
import org.lectern.post.kind.field.TextType;
import org.lectern.post.kind.field.UrlType;

/** A site whose kinds a test declares, with all types of fields, and two of the kinds that Lectern brings. */
public final class KindsOfASite {
    public static final FieldTypes TYPES = new FieldTypes(List.of(
            new TextType(),
            new MarkdownType(),
            new NumberType(),
            new BooleanType(),
            new DateType(),
            new InstantType(),
            new UrlType(),
            new EnumerationType(),
            new ListType(),
            new GroupType(),
            new ReferenceType(),
            new PlaceType(),
            new ImageType()));

    private final InMemoryDeclaredKinds declared = new InMemoryDeclaredKinds();
    private final AtomicLong nanoseconds = new AtomicLong();
    private final FiredEvents<KindsChanged> changes = new FiredEvents<>(this::forget);
    private final KindReading reading = new KindReading(TYPES);
    private final Kinds kinds =
            new Kinds(List.of(new EntryKind(), new TalkKind()), declared, reading, nanoseconds::get);

    private void forget(KindsChanged change) {
        kinds.forget(change);
    }

    public Kinds kinds() {
        return kinds;
    }

    public InMemoryDeclaredKinds declared() {
        return declared;
    }

    public FiredEvents<KindsChanged> changes() {
        return changes;
    }

    public DeclareKind declaring() {
        return new DeclareKind(kinds, declared, reading, changes);
    }

    public void wait(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }

    /** Declares a new kind with these fields. */
    public Kind declare(String name, Document... fields) {
        DeclareResult result = declaring().declare(name, Document.of("fields", List.of(fields)), OptionalLong.empty());
        if (result instanceof DeclareResult.Declared done) {
            return done.kind();
        }
        throw new AssertionError(result);
    }

    public static Document aField(String name, String type) {
        return Document.of("name", name).with("type", type);
    }
}
