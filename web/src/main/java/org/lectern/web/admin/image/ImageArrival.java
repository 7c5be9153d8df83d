package org.lectern.web.admin.image;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.lectern.image.StoreImage;
import org.lectern.image.StoreImageResult;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Takes in images that somebody brings, and says of each what became of it. */
@Named("imageArrival")
@RequestScoped
public class ImageArrival {
    private static final int MOST = 50;
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final StoreImage storing;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final AdminAudit audit;
    private final SignedIn signedIn;

    private List<Part> files = List.of();

    /** For the container's proxy. */
    protected ImageArrival() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ImageArrival(
            StoreImage storing, FormMessages messages, Texts texts, Leave leave, AdminAudit audit, SignedIn signedIn) {
        this.storing = storing;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    public String store() throws IOException {
        if (leave.isMissing(Permission.CURATE)) {
            return STAY;
        }
        if (files.isEmpty()) {
            messages.problem(texts.get("image.upload.none"));
        }
        if (files.size() > MOST) {
            messages.problem(texts.of("image.upload.many", MOST));
        }
        for (Part file : files.stream().limit(MOST).toList()) {
            String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
            try (InputStream bytes = file.getInputStream()) {
                tell(name, storing.store(bytes, name, signedIn.name()));
            }
        }
        messages.keepForNextPage();
        return AdminPage.IMAGES.path() + "?faces-redirect=true";
    }

    private void tell(String name, StoreImageResult result) {
        if (result instanceof StoreImageResult.Stored stored) {
            audit.note(
                    signedIn.name(),
                    "images.create",
                    Optional.of("images/" + stored.image().id()));
            messages.done(texts.of("image.stored", name));
        } else if (result instanceof StoreImageResult.AlreadyThere) {
            messages.done(texts.of("image.there", name));
        } else if (result instanceof StoreImageResult.Rejected rejected) {
            messages.problem(texts.of("image.rejected", name, rejected.detail()));
        } else {
            messages.problem(texts.of("image.busy", name));
        }
    }

    /** Nothing that was chosen is shown again: browsers do not allow it. */
    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files == null
                ? List.of()
                : files.stream().filter(file -> file.getSize() > 0).toList();
    }
}
