package org.lectern.housekeeping.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lectern.housekeeping.KindFit;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.kind.KindRules;
import org.lectern.problem.Violation;

/** By the kinds that the site has now. */
@ApplicationScoped
public class DeclaredKindFit implements KindFit {
    private final KindRules rules;

    /** For the container's proxy. */
    protected DeclaredKindFit() {
        this(null);
    }

    @Inject
    public DeclaredKindFit(KindRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Violation> faults(Post post) {
        return rules.kinds().isKnown(post.kind())
                ? rules.schemaFaults(post.kind(), post.attributes())
                : List.of(new Violation(
                        "/" + PostFields.KIND, "is '" + post.kind() + "', which is no kind of this site any more"));
    }
}
