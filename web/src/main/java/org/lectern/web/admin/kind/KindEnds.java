package org.lectern.web.admin.kind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.kind.DeleteKind;
import org.lectern.post.kind.DeleteKindResult;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.KindDocument;
import org.lectern.post.kind.Kinds;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Deletes a kind that no post has. */
@Named("kindEnds")
@RequestScoped
public class KindEnds {
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final Kinds kinds;
    private final Posts posts;
    private final DeleteKind deleting;
    private final KindTexts converting;
    private final KindForm form;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    /** For the container's proxy. */
    protected KindEnds() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public KindEnds(
            Kinds kinds,
            Posts posts,
            DeleteKind deleting,
            KindTexts converting,
            KindForm form,
            FormMessages messages,
            Texts texts,
            Leave leave,
            AdminAudit audit,
            SignedIn signedIn) {
        this.kinds = kinds;
        this.posts = posts;
        this.deleting = deleting;
        this.converting = converting;
        this.form = form;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    public String delete() {
        if (leave.isMissing(Permission.DEFINE_KINDS)) {
            return STAY;
        }
        DeleteKindResult result = deleting.delete(form.getKey(), form.getVersion());
        if (result instanceof DeleteKindResult.Conflict conflict) {
            Map<String, String> theirs = converting.compared(KindDocument.of(conflict.current()));
            form.compareWith(conflict.current().version(), theirs);
            messages.problem(texts.get("frame.stale"));
            return STAY;
        }
        if (result instanceof DeleteKindResult.InUse use) {
            messages.problem(texts.of("kind.in-use", use.count()));
            return STAY;
        }
        if (result instanceof DeleteKindResult.BuiltIn) {
            messages.problem(texts.get("kind.built-in.stays"));
            return STAY;
        }
        if (result instanceof DeleteKindResult.Deleted) {
            audit.note(signedIn.name(), "kinds.delete", Optional.of("kinds/" + form.getKey()));
        }
        messages.doneThenNext(texts.of("kind.deleted", form.getKey()));
        return AdminPage.KINDS.path() + "?faces-redirect=true";
    }

    /** Drafts and trash included. */
    public long getPosts() {
        return posts.count(PostQuery.everything().matching(PostQuery.Field.KIND, form.getKey()));
    }

    public boolean isBuiltIn() {
        return kinds.find(form.getKey()).filter(Kind::builtIn).isPresent();
    }

    public boolean isDeletable() {
        return !isBuiltIn() && getPosts() == 0;
    }

    /** What is declared, which a migration may change. */
    public boolean isMigratable() {
        return kinds.find(form.getKey())
                .filter(kind -> !kind.fields().isEmpty())
                .isPresent();
    }
}
