package org.lectern.web.admin.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostShape;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.web.admin.frame.SiteTime;

/**
 * Makes a draft of what stands in the editor. What the editor does not show, such as authors and images, is taken from the post as it is;
 * and what it shows but nobody changed keeps its exact value, be it a time to the millisecond.
 */
@ApplicationScoped
public class PostFormReading {
    /** What a new post begins from. */
    static final Post NOTHING = new Post(PostId.of(""), 0, Document.empty());

    private final TagTexts tags;
    private final AttributeTexts attributes;
    private final SiteTime time;
    private final PostDrafts drafts;

    /** For the container's proxy. */
    protected PostFormReading() {
        this(null, null, null, null);
    }

    @Inject
    public PostFormReading(TagTexts tags, AttributeTexts attributes, SiteTime time, PostDrafts drafts) {
        this.tags = tags;
        this.attributes = attributes;
        this.time = time;
        this.drafts = drafts;
    }

    /**
     * An emptied slug or time is stated as null: a draft that does not name them keeps those that there are.
     *
     * @return the draft, or everything that is wrong; attributes are pointed at by their row: {@code /attributes/0}
     */
    Checked<PostDraft> draft(PostForm form, Post former) {
        List<Violation> violations = new ArrayList<>();
        Document shape = PostShape.of(former)
                .withOptional(PostFields.TITLE, line(form.getTitle(), former.title()))
                .with(PostFields.SLUG, nonBlank(form.getSlug().strip()).orElse(null))
                .with(PostFields.KIND, form.getKind())
                .with(PostFields.STATUS, form.getStatus())
                .withOptional(PostFields.LANGUAGE, nonBlank(form.getLanguage().strip()))
                .withOptional(PostFields.SUMMARY, text(form.getSummary(), former.summary()))
                .with(
                        PostFields.PUBLISHED,
                        published(form.getPublished(), former, violations).orElse(null))
                .withOptional(PostFields.TAGS, nonEmpty(tags.slugs(form.getTags(), former.tags())))
                .withOptional(PostFields.CONTENT, content(form, former))
                .with(
                        PostFields.ATTRIBUTES,
                        attributes.attributes(form.getAttributes(), former.attributes(), violations));
        Checked<PostDraft> draft = drafts.read(shape, Optional.of(former).filter(post -> post != NOTHING));
        if (draft instanceof Checked.Wrong<PostDraft> wrong) {
            violations.addAll(0, wrong.violations());
        }
        return violations.isEmpty() ? draft : Checked.wrong(violations);
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

    /** Browsers and people change the ends of lines; where nothing else differs, the text stays as it was. */
    private static Optional<String> text(String typed, Optional<String> former) {
        String unified = AttributeTexts.newlines(typed);
        if (former.map(AttributeTexts::newlines).filter(unified::equals).isPresent()) {
            return former;
        }
        return nonBlank(unified);
    }

    private static Optional<String> line(String typed, Optional<String> former) {
        return former.filter(typed::equals).or(() -> nonBlank(typed.strip()));
    }

    private static Optional<Document> content(PostForm form, Post former) {
        Optional<String> before = former.content().map(Content::source);
        Document known = former.document().document(PostFields.CONTENT).orElse(Document.empty());
        return text(form.getSource(), before)
                .map(source -> known.with("format", form.getFormat()).with("source", source));
    }

    private static Optional<String> nonBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<List<String>> nonEmpty(List<String> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
