package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.housekeeping.KindFit;
import org.lectern.housekeeping.PostCheck;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;

/** Posts that are not what their kind says they are: it was changed after them, or another program wrote them. */
@ApplicationScoped
public class UnfitPosts implements PostCheck {
    private static final int MOST = 20;

    private final List<KindFit> kinds;

    /** For the container's proxy. */
    protected UnfitPosts() {
        this(List.of());
    }

    @Inject
    public UnfitPosts(@Any Instance<KindFit> kinds) {
        this(kinds.stream().toList());
    }

    public UnfitPosts(List<KindFit> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "posts-that-break-their-kind";
    }

    @Override
    public String label() {
        return "Posts that break their kind";
    }

    @Override
    public String meaning() {
        return "A field that its kind requires is missing, or holds something else than the kind says. The post is served as it is, and"
                + " can be changed elsewhere; only what is changed has to be right.";
    }

    @Override
    public boolean readsTexts() {
        return false;
    }

    @Override
    public List<Sighting> look(ReadPost read) {
        return kinds.stream()
                .flatMap(kind -> kind.faults(read.post()).stream())
                .limit(MOST)
                .map(fault -> Sighting.of(this, read.id(), fault.pointer(), fault.detail())
                        .with("fault", fault.detail()))
                .toList();
    }
}
