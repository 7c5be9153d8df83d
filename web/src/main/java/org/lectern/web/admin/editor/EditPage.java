package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.web.admin.editor.form.AttributeFields;
import org.lectern.web.admin.editor.form.AttributeRow;
import org.lectern.web.admin.editor.form.DeclaredField;
import org.lectern.web.admin.editor.form.FormRows;
import org.lectern.web.admin.editor.form.ImageRow;
import org.lectern.web.admin.editor.form.TypedForm;
import org.lectern.web.admin.editor.merge.FormMerge;

/** The editor as it is opened. What is done in it, its script does by {@link org.lectern.web.admin.editor.action.EditorServlet}. */
@Named("editPage")
@RequestScoped
public class EditPage {
    private static final Pattern ULID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    private final OpenForm opening;
    private final PostRights rights;
    private final AttributeFields attributes;
    private final FacesContext faces;

    private String id = "";
    private String kind = "";
    private OpenedForm opened;

    /** For the container's proxy. */
    protected EditPage() {
        this(null, null, null, null);
    }

    @Inject
    public EditPage(OpenForm opening, PostRights rights, AttributeFields attributes, FacesContext faces) {
        this.opening = opening;
        this.rights = rights;
        this.attributes = attributes;
        this.faces = faces;
        opened = new OpenedForm("", Optional.empty(), 0, TypedForm.empty(), Optional.empty(), Optional.empty());
    }

    /** Opens the post that the address names. */
    public void load() throws IOException {
        Optional<OpenedForm> found =
                id.isBlank() || !rights.mayRead() ? Optional.empty() : opening.find(rights.name(), id);
        if (found.isEmpty()) {
            refuse(!rights.mayRead() ? 403 : id.isBlank() ? 400 : 404);
            return;
        }
        opened = found.get();
    }

    /** Begins a new post, or goes on with one that the address names and that was never saved. */
    public void begin() throws IOException {
        if (!rights.mayCreate()) {
            refuse(403);
            return;
        }
        boolean isNamed = ULID.matcher(id).matches();
        Optional<OpenedForm> found = isNamed ? opening.find(rights.name(), id) : Optional.empty();
        if (found.filter(each -> !each.isFresh()).isPresent()) {
            faces.getExternalContext()
                    .redirect(faces.getExternalContext().getRequestContextPath() + "/admin/edit?id="
                            + URLEncoder.encode(id, StandardCharsets.UTF_8));
            faces.responseComplete();
            return;
        }
        opened =
                found.orElseGet(() -> opening.fresh(isNamed ? id : PostId.next().text(), given()));
    }

    /** Whoever may write only own posts is the author of a new one. */
    private TypedForm given() {
        TypedForm given = kind.isBlank() ? TypedForm.empty() : TypedForm.empty().with(TypedForm.KIND, kind);
        return rights.mayWriteAny()
                ? given
                : given.with("authors", rights.person().orElse(""));
    }

    private void refuse(int status) throws IOException {
        faces.getExternalContext().responseSendError(status, "");
        faces.responseComplete();
    }

    public boolean isFresh() {
        return opened.isFresh();
    }

    public boolean isEditable() {
        return opened.post().map(rights::mayWrite).orElseGet(rights::mayCreate);
    }

    public String getUser() {
        return rights.name();
    }

    /** Of the post, or the one that it is to get. */
    public String getPostId() {
        return opened.id();
    }

    /** The version that a save is to replace. */
    public long getVersion() {
        return isMerging() ? opened.unsaved().orElseThrow().version() : opened.version();
    }

    /** The version that the post has now. */
    public long getCurrentVersion() {
        return opened.version();
    }

    public long getTurn() {
        return opened.turn();
    }

    public Map<String, String> getValue() {
        return opened.form().getValue();
    }

    public boolean shows(String field) {
        return opened.form().has(field);
    }

    /** Whether names in the field have commas in them, and so stand on lines of their own. */
    public boolean lined(String field) {
        return opened.form().text(field).contains("\n");
    }

    public List<DeclaredField> getDeclared() {
        return attributes.declared(opened.form());
    }

    public List<AttributeRow> getRows() {
        return FormRows.attributes(opened.form());
    }

    /** The names of attributes that had a row when the form was made. */
    public List<String> getRowNames() {
        return FormRows.attributeNames(opened.form());
    }

    public List<ImageRow> getImages() {
        return FormRows.images(opened.form());
    }

    public List<String> getCorrections() {
        return FormRows.corrections(opened.form());
    }

    /** When the person typed what the form shows; empty: it shows what is stored. */
    public String getUnsavedAt() {
        return opened.unsaved().map(text -> text.at().toString()).orElse("");
    }

    public boolean isDeleted() {
        return opened.wasDeleted();
    }

    /** Whether somebody has to choose between two versions first. */
    public boolean isMerging() {
        return opened.merge().filter(merge -> !merge.isSettled()).isPresent();
    }

    /** Whether what somebody else saved is in the form beside what the person typed. */
    public boolean isMerged() {
        return opened.merge().filter(FormMerge::isSettled).isPresent();
    }

    public FormMerge getMerge() {
        return opened.merge().orElseThrow();
    }

    Optional<Post> post() {
        return opened.post();
    }

    TypedForm form() {
        return opened.form();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? "" : kind;
    }
}
