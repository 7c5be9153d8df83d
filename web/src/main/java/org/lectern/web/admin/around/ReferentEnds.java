package org.lectern.web.admin.around;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.event.SeriesList;
import org.lectern.reference.CurateReferents;
import org.lectern.reference.DeleteReferent.Result;
import org.lectern.reference.MergeResult;
import org.lectern.reference.Referent;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Deletes what nothing refers to, and makes two again of what was merged. */
@Named("referentEnds")
@RequestScoped
public class ReferentEnds {
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final AroundRoom room;
    private final CurateReferents curating;
    private final SeriesList series;
    private final ReferentForm form;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    /** For the container's proxy. */
    protected ReferentEnds() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ReferentEnds(
            AroundRoom room,
            CurateReferents curating,
            SeriesList series,
            ReferentForm form,
            FormMessages messages,
            Texts texts,
            Leave leave,
            AdminAudit audit,
            SignedIn signedIn) {
        this.room = room;
        this.curating = curating;
        this.series = series;
        this.form = form;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    public String delete() {
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        Optional<Referent> found = room.register().referents().findByKey(form.getKey());
        if (found.filter(each -> each.version() != form.getVersion()).isPresent()) {
            return compareWith(found.get());
        }
        Result result =
                found.map(each -> curating.delete(room.register(), each)).orElseGet(Result.Missing::new);
        if (result instanceof Result.Stale stale) {
            return compareWith(stale.current());
        }
        if (result instanceof Result.InUse use) {
            messages.problem(texts.of("around.in-use", use.usage().count()));
            return STAY;
        }
        if (result instanceof Result.HasMerged holder) {
            messages.problem(texts.of("around.has-merged", names(holder.merged())));
            return STAY;
        }
        if (result instanceof Result.Deleted) {
            note("delete", form.getKey());
        }
        messages.doneThenNext(
                texts.of("around.deleted", found.map(Referent::name).orElse(form.getKey())));
        return room.getSort().getListPath() + "?faces-redirect=true";
    }

    /** @param key of what was merged into the one in the form */
    public String unmerge(String key) {
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        MergeResult result = curating.unmerge(room.register(), key);
        if (result instanceof MergeResult.Unmerged unmerged) {
            note("unmerge", key);
            messages.doneThenNext(
                    texts.of("around.unmerged", unmerged.restored().name()));
            return room.getSort().getEditorPath()
                    + new Query().with("faces-redirect", "true").with("key", form.getKey());
        }
        messages.problem(
                result instanceof MergeResult.SlugInUse used
                        ? texts.of("around.slug.in-use", used.by().name(), key)
                        : texts.get("around.merge.conflict"));
        return STAY;
    }

    private String compareWith(Referent theirs) {
        ReferentTexts converting = new ReferentTexts(room.getSort(), room.register(), series);
        form.compareWith(theirs.version(), converting.of(theirs.document()));
        messages.problem(texts.get("frame.stale"));
        return STAY;
    }

    private void note(String action, String key) {
        String what = room.getSort().getName();
        audit.note(signedIn.name(), what + "." + action, Optional.of(what + "/" + key));
    }

    private static String names(List<Referent> referents) {
        return referents.stream().map(Referent::name).collect(Collectors.joining(", "));
    }
}
