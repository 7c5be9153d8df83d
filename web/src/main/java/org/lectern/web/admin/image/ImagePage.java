package org.lectern.web.admin.image;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.image.DeleteImage;
import org.lectern.image.DeleteImageResult;
import org.lectern.image.DescribeImage;
import org.lectern.image.DescribeImage.Use;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Violation;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Shows an image with what posts say about it, and stores better words; deletes one that no post shows. */
@Named("imagePage")
@RequestScoped
public class ImagePage {
    private static final int MOST_POSTS = 100;
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final Images images;
    private final DescribeImage describing;
    private final DeleteImage deleting;
    private final ImageForm form;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    private String id = "";
    private Optional<Image> image = Optional.empty();

    /** For the container's proxy. */
    protected ImagePage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ImagePage(
            Images images,
            DescribeImage describing,
            DeleteImage deleting,
            ImageForm form,
            FormMessages messages,
            Texts texts,
            Leave leave,
            AdminAudit audit,
            SignedIn signedIn) {
        this.images = images;
        this.describing = describing;
        this.deleting = deleting;
        this.form = form;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    public void load() {
        if (find(id).isEmpty()) {
            leave.refuse(404);
            return;
        }
        form.fill(id, rows());
    }

    /** Stores what was typed anew, each post by itself; what could not be stored stays as it was typed. */
    public String save() {
        if (leave.isMissing(Permission.CURATE) || find(form.getId()).isEmpty()) {
            return STAY;
        }
        List<UseRow> changed = form.getRows().stream().filter(UseRow::isChanged).toList();
        int stored = 0;
        for (UseRow row : changed) {
            stored += isStored(row) ? 1 : 0;
        }
        if (stored == changed.size()) {
            messages.doneThenNext(texts.of("image.described", stored));
            return AdminPage.IMAGE.path()
                    + new Query().with("faces-redirect", "true").with("id", form.getId());
        }
        form.refresh(rows());
        return STAY;
    }

    private boolean isStored(UseRow row) {
        Optional<Use> use =
                uses().stream().filter(each -> row.isSamePlace(row(each))).findFirst();
        if (use.isEmpty() || !use.get().alt().orElse("").equals(row.getStored())) {
            messages.problem(texts.of("image.changed", row.getTitle()));
            return false;
        }
        SaveResult result = describing.describe(use.get(), row.getAlt(), Change.by(signedIn.name(), Channel.EDITOR));
        if (result instanceof SaveResult.Rejected rejected) {
            String why = rejected.violations().stream().map(Violation::detail).collect(Collectors.joining("; "));
            messages.problem(texts.of("image.refused", row.getTitle(), why));
        } else if (!(result instanceof SaveResult.Saved)) {
            messages.problem(texts.of("image.changed", row.getTitle()));
        }
        return result instanceof SaveResult.Saved;
    }

    public String delete() {
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        Optional<ImageId> known = ImageId.parse(form.getId());
        DeleteImageResult result =
                known.map(each -> deleting.delete(each, signedIn.name())).orElseGet(DeleteImageResult.Missing::new);
        if (result instanceof DeleteImageResult.InUse use) {
            String posts = use.by().stream().map(Post::label).limit(5).collect(Collectors.joining(", "));
            messages.problem(texts.of("image.in-use", posts));
            form.refresh(rows());
            return STAY;
        }
        if (result instanceof DeleteImageResult.Deleted) {
            audit.note(signedIn.name(), "images.delete", Optional.of("images/" + form.getId()));
        }
        messages.doneThenNext(texts.get("image.deleted"));
        return AdminPage.IMAGES.path() + "?faces-redirect=true";
    }

    private List<UseRow> rows() {
        return uses().stream().map(ImagePage::row).toList();
    }

    private List<Use> uses() {
        return find(form.getId().isEmpty() ? id : form.getId())
                .map(found -> describing.uses(found.id(), MOST_POSTS))
                .orElse(List.of());
    }

    private static UseRow row(Use use) {
        return new UseRow(
                use.post().id().text(),
                use.post().label(),
                use.place() == DescribeImage.Place.IN_TEXT,
                use.index(),
                use.post().version(),
                use.alt().orElse(""));
    }

    private Optional<Image> find(String wanted) {
        if (image.isEmpty()) {
            image = ImageId.parse(wanted).flatMap(images::find);
        }
        return image;
    }

    public Image getImage() {
        return find(form.getId().isEmpty() ? id : form.getId()).orElseThrow();
    }

    /** Of its original, in kilobytes, at least one. */
    public long getKilobytes() {
        return Math.max(1, getImage().length() / 1024);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id.strip();
    }
}
