package org.lectern.web.admin.editor.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostShape;
import org.lectern.problem.Violation;
import org.lectern.web.admin.frame.SiteTime;

/** Title, slug, kind, status, date, language, summary and text. */
@ApplicationScoped
public class CoreFields implements FormPart {
    private static final String FORMAT = "format";

    private final SiteTime time;

    /** For the container's proxy. */
    protected CoreFields() {
        this(null);
    }

    @Inject
    public CoreFields(SiteTime time) {
        this.time = time;
    }

    @Override
    public boolean isShownIn(TypedForm form) {
        return form.has(TypedForm.SOURCE);
    }

    @Override
    public TypedForm filled(TypedForm form, Post post) {
        Document shape = PostShape.of(post);
        return form.with(PostFields.TITLE, shape.text(PostFields.TITLE).orElse(""))
                .with(PostFields.SLUG, shape.text(PostFields.SLUG).orElse(""))
                .with(PostFields.KIND, form.has(PostFields.KIND) ? form.text(PostFields.KIND) : post.kind())
                .with(PostFields.STATUS, post.status().text())
                .with(PostFields.PUBLISHED, post.published().map(time::typed).orElse(""))
                .with(PostFields.LANGUAGE, post.language().orElse(""))
                .with(PostFields.SUMMARY, post.summary().orElse(""))
                .with(FORMAT, post.content().map(Content::format).orElse(Content.MARKDOWN))
                .with(TypedForm.SOURCE, post.content().map(Content::source).orElse(""));
    }

    /** An emptied slug or time is stated as null: a draft that does not name them keeps those that there are. */
    @Override
    public Document read(Document shape, TypedForm form, Post former, List<Violation> violations) {
        Document read = shape;
        if (form.has(PostFields.TITLE)) {
            read = read.withOptional(PostFields.TITLE, Unchanged.line(form.text(PostFields.TITLE), former.title()));
        }
        if (form.has(PostFields.SLUG)) {
            String slug = form.text(PostFields.SLUG).strip();
            read = read.with(PostFields.SLUG, Unchanged.nonBlank(slug).orElse(null));
        }
        if (form.has(PostFields.KIND)) {
            read = read.with(PostFields.KIND, form.text(PostFields.KIND));
        }
        if (form.has(PostFields.STATUS)) {
            read = read.with(PostFields.STATUS, form.text(PostFields.STATUS));
        }
        if (form.has(PostFields.PUBLISHED)) {
            Optional<Instant> published = published(form.text(PostFields.PUBLISHED), former, violations);
            read = read.with(PostFields.PUBLISHED, published.orElse(null));
        }
        if (form.has(PostFields.LANGUAGE)) {
            String language = form.text(PostFields.LANGUAGE).strip();
            read = read.withOptional(PostFields.LANGUAGE, Unchanged.nonBlank(language));
        }
        if (form.has(PostFields.SUMMARY)) {
            read = read.withOptional(
                    PostFields.SUMMARY, Unchanged.text(form.text(PostFields.SUMMARY), former.summary()));
        }
        return form.has(TypedForm.SOURCE) ? read.withOptional(PostFields.CONTENT, content(form, former)) : read;
    }

    private Optional<Instant> published(String typed, Post former, List<Violation> violations) {
        Optional<Instant> before = former.published();
        if (typed.isBlank() || before.map(time::typed).filter(typed::equals).isPresent()) {
            return typed.isBlank() ? Optional.empty() : before;
        }
        Optional<Instant> parsed = time.parsed(typed);
        if (parsed.isEmpty()) {
            violations.add(new Violation("/published", "has to be a date and a time such as 2025-05-16 09:12"));
        }
        return parsed;
    }

    private static Optional<Document> content(TypedForm form, Post former) {
        Optional<String> before = former.content().map(Content::source);
        Document known = former.document().document(PostFields.CONTENT).orElse(Document.empty());
        return Unchanged.text(form.text(TypedForm.SOURCE), before)
                .map(source -> known.with(FORMAT, format(form)).with("source", source));
    }

    private static String format(TypedForm form) {
        return form.has(FORMAT) ? form.text(FORMAT) : Content.MARKDOWN;
    }
}
