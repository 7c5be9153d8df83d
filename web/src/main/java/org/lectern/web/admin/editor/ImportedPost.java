package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.review.Decision;
import org.lectern.importing.review.SettleDoubt;
import org.lectern.importing.review.SettleProposal;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** Where the post in the editor came from, and what its import left to decide. What is typed in the editor stays typed. */
@Named("importedPost")
@RequestScoped
public class ImportedPost {
    private final SaveForm posts;
    private final PostForm form;
    private final PostFormFilling filling;
    private final SettleProposal proposals;
    private final SettleDoubt doubts;
    private final EditMessages messages;
    private final FacesContext faces;

    private Optional<Post> read = Optional.empty();

    /** For the container's proxy. */
    protected ImportedPost() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ImportedPost(
            SaveForm posts,
            PostForm form,
            PostFormFilling filling,
            SettleProposal proposals,
            SettleDoubt doubts,
            EditMessages messages,
            FacesContext faces) {
        this.posts = posts;
        this.form = form;
        this.filling = filling;
        this.proposals = proposals;
        this.doubts = doubts;
        this.messages = messages;
        this.faces = faces;
    }

    public boolean isImported() {
        return !source().isEmpty();
    }

    public String getPath() {
        return source().text("path").orElse("a file");
    }

    /** In words; empty where the source does not say. */
    public String getLines() {
        List<?> lines = source().list("lines");
        return lines.size() == 2 ? "Lines " + lines.get(0) + " to " + lines.get(1) + "." : "";
    }

    /** Whether there may be something to download. */
    public boolean isKept() {
        return source().text("hash").isPresent();
    }

    public List<FieldWay> getWays() {
        return post().map(FieldWay::of).orElse(List.of());
    }

    public List<FieldProposal> getProposals() {
        return post().map(FieldProposal::of).orElse(List.of());
    }

    public List<FieldDoubt> getDoubts() {
        return post().map(FieldDoubt::of).orElse(List.of());
    }

    public void take(String field) {
        settle(Decision.accepting(field), "The field has what the file says: " + FieldLabel.of(field));
    }

    public void keep(String field) {
        settle(Decision.dismissing(field), "The field stays as it is here: " + FieldLabel.of(field));
    }

    public void confirm(String field) {
        SaveResult result = doubts.confirm(id(), form.getVersion(), List.of(field), change());
        ended(result, List.of(), "Noted as right: " + FieldLabel.of(field));
    }

    private void settle(Decision decision, String done) {
        ended(proposals.settle(id(), form.getVersion(), decision, change()), decision.accept(), done);
    }

    /** @param taken the fields that the form is to show anew */
    private void ended(SaveResult result, List<String> taken, String done) {
        read = Optional.empty();
        if (result instanceof SaveResult.Saved saved) {
            form.setVersion(saved.post().version());
            taken.forEach(field -> filling.fill(form, saved.post(), field));
            messages.done(done);
        } else if (result instanceof SaveResult.Rejected rejected) {
            rejected.violations().forEach(violation -> messages.problem("This " + violation.detail() + "."));
        } else {
            messages.problem(
                    "Somebody else changed this post meanwhile. Nothing was stored: save yours, or open the post again.");
        }
    }

    private Change change() {
        return Change.by(faces.getExternalContext().getRemoteUser(), Channel.EDITOR);
    }

    private PostId id() {
        return PostId.of(form.getId());
    }

    private Document source() {
        return post().flatMap(post -> post.document().document(PostFields.SOURCE))
                .orElse(Document.empty());
    }

    private Optional<Post> post() {
        if (read.isEmpty() && !form.isFresh()) {
            read = posts.find(form.getId());
        }
        return read;
    }
}
