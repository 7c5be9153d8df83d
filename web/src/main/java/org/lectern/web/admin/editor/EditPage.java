package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lectern.post.DeletePost;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.web.admin.frame.AdminAudit;

/** The editor's actions. They begin from what the form holds; a page that saved leads to a fresh one. */
@Named("editPage")
@RequestScoped
public class EditPage {
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final SaveForm save;
    private final DeletePost delete;
    private final PostForm form;
    private final PostFormFilling filling;
    private final EditMessages messages;
    private final FacesContext faces;
    private final AdminAudit audit;

    private String id = "";

    /** For the container's proxy. */
    protected EditPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public EditPage(
            SaveForm save,
            DeletePost delete,
            PostForm form,
            PostFormFilling filling,
            EditMessages messages,
            FacesContext faces,
            AdminAudit audit) {
        this.save = save;
        this.delete = delete;
        this.form = form;
        this.filling = filling;
        this.messages = messages;
        this.faces = faces;
        this.audit = audit;
    }

    /** Fills the form with the post that the address names. */
    public void load() throws IOException {
        Optional<Post> post = id.isBlank() ? Optional.empty() : save.find(id);
        if (post.isEmpty()) {
            faces.getExternalContext().responseSendError(id.isBlank() ? 400 : 404, "");
            faces.responseComplete();
            return;
        }
        filling.fill(form, post.get());
    }

    public String save() {
        form.setDifferences(List.of());
        SaveResult result = save.save(form, user());
        if (result instanceof SaveResult.Saved saved) {
            return saved(saved.post());
        }
        if (result instanceof SaveResult.Conflict conflict) {
            compareWith(conflict.current());
        } else if (result instanceof SaveResult.Rejected rejected) {
            messages.violations(rejected.violations(), form.getAttributes());
        } else {
            form.setId("");
            messages.problem(
                    "Somebody deleted this post meanwhile. Your text is still here: save again to make a new post of it.");
        }
        return STAY;
    }

    /** Mine counts, whatever the other version says. */
    public String saveOver() {
        form.setVersion(form.getTheirVersion());
        return save();
    }

    /** The other version comes into the form, and mine is put beside it. */
    public void takeTheirs() {
        Optional<Post> theirs = save.find(form.getId());
        if (theirs.isEmpty()) {
            save();
            return;
        }
        form.setAside(differencesTo(theirs.get()));
        filling.fill(form, theirs.get());
        form.setTheirVersion(0);
        form.setDifferences(List.of());
    }

    public String delete() {
        String label = form.getTitle().isBlank() ? form.getId() : form.getTitle();
        Optional<Post> post = save.find(form.getId());
        SaveResult result = post.isPresent()
                ? delete.delete(post.get().id(), form.getVersion(), Change.by(user(), Channel.EDITOR))
                : new SaveResult.Missing();
        if (result instanceof SaveResult.Conflict conflict) {
            compareWith(conflict.current());
            return STAY;
        }
        if (result instanceof SaveResult.Saved) {
            boolean wasInTrash = form.getStatus().equals("trashed");
            if (wasInTrash) {
                audit.note(user(), "posts.delete", Optional.of("posts/" + form.getId()));
            }
            messages.doneThenNext(wasInTrash ? "Deleted for good: " + label : "Moved to the trash: " + label);
        }
        return "/admin/posts?faces-redirect=true";
    }

    public void addAttribute() {
        form.getAttributes().add(new AttributeRow("", AttributeType.TEXT, ""));
    }

    public void removeAttribute(int index) {
        form.getAttributes().remove(index);
    }

    private String user() {
        return faces.getExternalContext().getRemoteUser();
    }

    private String saved(Post post) {
        messages.doneThenNext(form.isFresh() ? "The post is stored." : "Your changes are stored.");
        faces.getExternalContext().getFlash().put("saved", form.isFresh() ? "new" : form.getId());
        String address = URLEncoder.encode(post.id().text(), StandardCharsets.UTF_8);
        return "/admin/edit?faces-redirect=true&id=" + address;
    }

    private void compareWith(Post theirs) {
        form.setDifferences(differencesTo(theirs));
        form.setTheirVersion(theirs.version());
        messages.problem("Somebody else saved this post while you were at it (version " + theirs.version()
                + "; yours began from " + form.getVersion() + "). Nothing was saved yet, and your text is still here.");
    }

    private List<Difference> differencesTo(Post theirs) {
        PostForm other = new PostForm();
        filling.fill(other, theirs);
        return PostDifferences.between(form, other);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
