package org.lectern.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Slug;

/** What people do with events, series and people: each is told on, once it is stored. */
@ApplicationScoped
public class CurateReferents {
    private final RegisterReferences registering;
    private final Event<ReferentsChanged> changed;

    /** For the container's proxy. */
    protected CurateReferents() {
        this(null, null);
    }

    @Inject
    public CurateReferents(RegisterReferences registering, Event<ReferentsChanged> changed) {
        this.registering = registering;
        this.changed = changed;
    }

    /** @see SaveReferent#create */
    public ReferentResult create(Register register, Slug slug, Document draft) {
        return told(register, new SaveReferent(register).create(slug, draft));
    }

    /** @see SaveReferent#replace */
    public ReferentResult replace(Register register, Referent former, Document draft) {
        return told(register, new SaveReferent(register).replace(former, draft));
    }

    /** @see DeleteReferent#delete */
    public DeleteReferent.Result delete(Register register, Referent referent) {
        DeleteReferent.Result result = new DeleteReferent(register).delete(referent);
        if (result instanceof DeleteReferent.Result.Deleted) {
            registering.forget();
            tell(register, referent);
        }
        return result;
    }

    /** @see Merging#merge */
    public MergeResult merge(Register register, String key, String intoKey) {
        return told(register, new Merging(register.referents()).merge(key, intoKey));
    }

    /** @see Merging#unmerge */
    public MergeResult unmerge(Register register, String key) {
        return told(register, new Merging(register.referents()).unmerge(key));
    }

    private ReferentResult told(Register register, ReferentResult result) {
        if (result instanceof ReferentResult.Stored stored) {
            tell(register, stored.referent());
        }
        return result;
    }

    private MergeResult told(Register register, MergeResult result) {
        if (result instanceof MergeResult.Merged merged) {
            tell(register, merged.into());
        } else if (result instanceof MergeResult.Unmerged unmerged) {
            tell(register, unmerged.restored());
        }
        return result;
    }

    private void tell(Register register, Referent referent) {
        changed.fire(new ReferentsChanged(register.subject(), Set.copyOf(referent.keys())));
    }
}
