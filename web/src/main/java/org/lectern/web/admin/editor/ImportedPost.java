package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/** Where the post in the editor came from, and what its import left to decide. */
@Named("importedPost")
@RequestScoped
public class ImportedPost {
    private final EditPage page;

    /** For the container's proxy. */
    protected ImportedPost() {
        this(null);
    }

    @Inject
    public ImportedPost(EditPage page) {
        this.page = page;
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

    private Document source() {
        return post().flatMap(post -> post.document().document(PostFields.SOURCE))
                .orElse(Document.empty());
    }

    private Optional<Post> post() {
        return page.post();
    }
}
