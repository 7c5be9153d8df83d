package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.GatheringCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.drift.FieldTree;
import org.lectern.post.PostFields;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.field.Field;

/** Fields that are written now like this and now like that. Its report lists all fields by type and count. */
@ApplicationScoped
public class DriftingFields implements GatheringCheck {
    public static final String NAME = "drifting-fields";

    private static final int MOST_FIELDS = 5_000;
    private static final int MOST_IN_ONE = 1_000;
    /** Texts are not asked for. */
    private static final Set<String> PASSED_OVER = Set.of(PostFields.CONTENT, PostFields.RECKONED);

    private final Kinds kinds;

    /** For the container's proxy. */
    protected DriftingFields() {
        this(new Kinds(List.of()));
    }

    @Inject
    public DriftingFields(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Fields that drift";
    }

    @Override
    public String meaning() {
        return "A field that holds a number in most posts and a text in some, or that has two spellings, is found by no query as a whole."
                + " A field that next to no post has is often a slip of the pen.";
    }

    @Override
    public boolean readsTexts() {
        return false;
    }

    @Override
    public Gathering begin() {
        FieldTree fields = new FieldTree(MOST_FIELDS, MOST_IN_ONE);
        return new Gathering() {
            @Override
            public void take(ReadPost post) {
                fields.add(post.id(), post.post().document(), PASSED_OVER);
            }

            @Override
            public Conclusion conclude() {
                return new FieldDrift(fields, declared()).conclusion(DriftingFields.this);
            }
        };
    }

    /** What a kind declares is meant, however few posts have it. */
    private Set<String> declared() {
        return kinds.all().stream()
                .flatMap(kind -> kind.fields().stream())
                .map(Field::name)
                .collect(Collectors.toSet());
    }
}
