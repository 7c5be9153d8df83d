package org.lectern.web.admin.tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.bulk.BulkChange;
import org.lectern.bulk.PlanBulkChange;
import org.lectern.document.Document;
import org.lectern.post.PostQuery;
import org.lectern.problem.Checked;
import org.lectern.security.Permission;
import org.lectern.tag.CurateTags;
import org.lectern.tag.CurateTags.Deletion;
import org.lectern.tag.Tag;
import org.lectern.tag.Tags;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Renames a tag, makes it part of another one, or forgets what is known of it. */
@Named("tagEnds")
@RequestScoped
public class TagEnds {
    private static final String MERGE = "merge-tag";
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final Tags tags;
    private final CurateTags curating;
    private final PlanBulkChange planning;
    private final TagForm form;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    /** For the container's proxy. */
    protected TagEnds() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public TagEnds(
            Tags tags,
            CurateTags curating,
            PlanBulkChange planning,
            TagForm form,
            FormMessages messages,
            Texts texts,
            Leave leave,
            AdminAudit audit,
            SignedIn signedIn) {
        this.tags = tags;
        this.curating = curating;
        this.planning = planning;
        this.form = form;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** Leads to what would be done; nothing is, before it is started there. */
    public String planMerger() {
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        Checked<BulkChange> planned = planning.plan(new BulkChange.Plan(
                signedIn.name(),
                Document.empty(),
                PostQuery.everything(),
                MERGE,
                Document.of("tag", form.getKey()).with("into", form.getInto())));
        if (planned instanceof Checked.Wrong<BulkChange> wrong) {
            messages.violations(wrong.violations(), Map.of("/into", "merge:into"));
            return STAY;
        }
        String id = ((Checked.Right<BulkChange>) planned).value().id();
        return AdminPage.BULK_CHANGE.path()
                + new Query().with("faces-redirect", "true").with("id", id);
    }

    public String delete() {
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        Tag tag = tags.find(form.getKey()).orElseGet(() -> Tag.unknown(form.getKey()));
        Deletion result = tag.version() == form.getVersion() ? curating.delete(tag) : new Deletion.Stale(tag);
        if (result instanceof Deletion.Stale stale) {
            form.compareWith(stale.current().version(), TagTexts.of(stale.current()));
            messages.problem(texts.get("frame.stale"));
            return STAY;
        }
        if (result instanceof Deletion.InUse use) {
            messages.problem(texts.of("tag.in-use", use.usage().count()));
            return STAY;
        }
        if (result instanceof Deletion.Meant meant) {
            messages.problem(texts.of("tag.meant", String.join(", ", meant.slugs())));
            return STAY;
        }
        if (result instanceof Deletion.Deleted) {
            audit.note(signedIn.name(), "tags.delete", Optional.of("tags/" + tag.slug()));
        }
        messages.doneThenNext(texts.of("tag.deleted", tag.label().orElse(tag.slug())));
        return AdminPage.TAGS.path() + "?faces-redirect=true";
    }

    /** Slugs that lead to the tag in the form: those that it had, and tags that became part of it. */
    public List<String> getLeadHere() {
        return tags.findAllAround(List.of(form.getKey())).stream()
                .filter(each -> each.redirect().filter(form.getKey()::equals).isPresent())
                .map(Tag::slug)
                .toList();
    }

    /** The tag that the one in the form became part of; empty: it is one of its own. */
    public String getRedirect() {
        return tags.find(form.getKey()).flatMap(Tag::redirect).orElse("");
    }
}
