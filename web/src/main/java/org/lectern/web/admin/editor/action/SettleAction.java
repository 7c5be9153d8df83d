package org.lectern.web.admin.editor.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.review.Decision;
import org.lectern.importing.review.SettleDoubt;
import org.lectern.importing.review.SettleProposal;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.web.admin.editor.PostRights;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;

/** Decides what the import of a post left open: takes what its file says, keeps what is here, or notes that a reading is right. */
@ApplicationScoped
public class SettleAction implements EditorAction {
    private final SaveForm posts;
    private final SettleProposal proposals;
    private final SettleDoubt doubts;
    private final PostRights rights;

    /** For the container's proxy. */
    protected SettleAction() {
        this(null, null, null, null);
    }

    @Inject
    public SettleAction(SaveForm posts, SettleProposal proposals, SettleDoubt doubts, PostRights rights) {
        this.posts = posts;
        this.proposals = proposals;
        this.doubts = doubts;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "settle";
    }

    @Override
    public Document answer(EditorRequest request) {
        Optional<Post> post = posts.find(request.text("id"));
        if (post.isEmpty()) {
            return Document.of("outcome", "missing");
        }
        if (!rights.mayWrite(post.get())) {
            return Document.of("outcome", "forbidden");
        }
        SaveResult result = settled(post.get(), request);
        return result instanceof SaveResult.Saved
                ? Document.of("outcome", "settled")
                : SaveAction.unsaved(result, TypedForm.empty());
    }

    private SaveResult settled(Post post, EditorRequest request) {
        String field = request.text("field");
        long version = request.number("version");
        return switch (request.text("decision")) {
            case "take" -> proposals.settle(post.id(), version, Decision.accepting(field), request.change());
            case "keep" -> proposals.settle(post.id(), version, Decision.dismissing(field), request.change());
            case "right" -> doubts.confirm(post.id(), version, List.of(field), request.change());
            default -> throw new MalformedRequest("'decision' has to be take, keep or right.");
        };
    }
}
