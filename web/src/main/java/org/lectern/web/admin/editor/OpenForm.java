package org.lectern.web.admin.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.history.PostHistory;
import org.lectern.post.kind.KindRules;
import org.lectern.post.unsaved.UnsavedText;
import org.lectern.post.unsaved.UnsavedTexts;
import org.lectern.web.admin.editor.form.FormFilling;
import org.lectern.web.admin.editor.form.SaveForm;
import org.lectern.web.admin.editor.form.TypedForm;
import org.lectern.web.admin.editor.merge.FormMerge;

/** Opens a post for somebody: as it is stored, or as that person left it, merged with what others saved since. */
@ApplicationScoped
public class OpenForm {
    private final SaveForm posts;
    private final PostHistory history;
    private final UnsavedTexts texts;
    private final FormFilling filling;
    private final KindRules kinds;

    /** For the container's proxy. */
    protected OpenForm() {
        this(null, null, null, null, null);
    }

    @Inject
    public OpenForm(SaveForm posts, PostHistory history, UnsavedTexts texts, FormFilling filling, KindRules kinds) {
        this.posts = posts;
        this.history = history;
        this.texts = texts;
        this.filling = filling;
        this.kinds = kinds;
    }

    /** Empty: there is neither a post nor anything that this person typed for it. */
    public Optional<OpenedForm> find(String user, String id) {
        Optional<Post> post = posts.find(id);
        Optional<UnsavedText> unsaved = texts.find(user, id);
        if (post.isEmpty()) {
            return unsaved.map(this::unstored);
        }
        if (unsaved.isEmpty()) {
            return Optional.of(new OpenedForm(
                    id, post, post.get().version(), filling.filled(post.get()), unsaved, Optional.empty()));
        }
        return Optional.of(continued(post.get(), unsaved.get()));
    }

    /** @param given what the form is to begin with */
    public OpenedForm fresh(String id, TypedForm given) {
        String kind = given.has(TypedForm.KIND) ? given.text(TypedForm.KIND) : "entry";
        Document document = Document.of(PostFields.KIND, kind);
        Document defaults = kinds.completed(kind, Document.empty());
        Post begun = new Post(
                PostId.of(id), 0, defaults.isEmpty() ? document : document.with(PostFields.ATTRIBUTES, defaults));
        TypedForm form = filling.filled(begun);
        for (var each : given.fields().entrySet()) {
            form = form.with(each.getKey(), each.getValue());
        }
        return new OpenedForm(id, Optional.empty(), 0, form, Optional.empty(), Optional.empty());
    }

    private OpenedForm unstored(UnsavedText text) {
        String kind = text.fields().getOrDefault(TypedForm.KIND, List.of("entry")).stream()
                .findFirst()
                .orElse("entry");
        Post nothing = new Post(PostId.of(text.subject()), 0, Document.of(PostFields.KIND, kind));
        TypedForm form = filling.completed(new TypedForm(text.fields()), nothing);
        return new OpenedForm(text.subject(), Optional.empty(), 0, form, Optional.of(text), Optional.empty());
    }

    private OpenedForm continued(Post post, UnsavedText text) {
        TypedForm typed = new TypedForm(text.fields());
        if (text.version() == post.version()) {
            TypedForm form = filling.completed(typed, post);
            return new OpenedForm(
                    text.subject(), Optional.of(post), post.version(), form, Optional.of(text), Optional.empty());
        }
        FormMerge merge = merge(post, text);
        TypedForm form = filling.completed(merge.merged(), post);
        return new OpenedForm(
                text.subject(), Optional.of(post), post.version(), form, Optional.of(text), Optional.of(merge));
    }

    /** Of what somebody typed with what the post became meanwhile. Where it began from is not known any more, all of it is in question. */
    public FormMerge merge(Post post, UnsavedText text) {
        TypedForm theirs = filling.filled(post);
        TypedForm base =
                history.version(post, text.version()).map(filling::filled).orElse(TypedForm.empty());
        return FormMerge.of(base, new TypedForm(text.fields()), theirs);
    }
}
