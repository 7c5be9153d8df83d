package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostId;
import org.lectern.post.PostShape;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/**
 * Makes a draft of what stands in the editor. What the editor does not show is taken from the post as it is; and what it shows but nobody
 * changed keeps its exact value, be it a time to the millisecond.
 */
@ApplicationScoped
public class FormReading {
    /** What a new post begins from. */
    public static final Post NOTHING = new Post(PostId.of(""), 0, Document.empty());

    private final List<FormPart> parts;
    private final AttributeFields attributes;
    private final PostDrafts drafts;

    /** For the container's proxy. */
    protected FormReading() {
        this(List.of(), null, null);
    }

    @Inject
    public FormReading(@Any Instance<FormPart> parts, AttributeFields attributes, PostDrafts drafts) {
        this(parts.stream().toList(), attributes, drafts);
    }

    FormReading(List<FormPart> parts, AttributeFields attributes, PostDrafts drafts) {
        this.parts = List.copyOf(parts);
        this.attributes = attributes;
        this.drafts = drafts;
    }

    /** @return the draft, or everything that is wrong; attributes that are rows are pointed at by their number: {@code /attributes/0} */
    public Checked<PostDraft> draft(TypedForm form, Post former) {
        List<Violation> violations = new ArrayList<>();
        Document shape = PostShape.of(former);
        for (FormPart part : parts) {
            shape = part.read(shape, form, former, violations);
        }
        shape = attributes.read(shape, form, former, violations);
        Checked<PostDraft> draft = drafts.read(shape, Optional.of(former).filter(post -> post != NOTHING));
        if (draft instanceof Checked.Wrong<PostDraft> wrong) {
            violations.addAll(0, wrong.violations());
        }
        return violations.isEmpty() ? draft : Checked.wrong(violations);
    }
}
