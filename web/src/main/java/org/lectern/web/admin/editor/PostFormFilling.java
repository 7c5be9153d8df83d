package org.lectern.web.admin.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.document.Document;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostShape;
import org.lectern.web.admin.frame.SiteTime;

/** Puts a post into the editor. */
@ApplicationScoped
public class PostFormFilling {
    private final TagTexts tags;
    private final AttributeTexts attributes;
    private final SiteTime time;

    /** For the container's proxy. */
    protected PostFormFilling() {
        this(null, null, null);
    }

    @Inject
    public PostFormFilling(TagTexts tags, AttributeTexts attributes, SiteTime time) {
        this.tags = tags;
        this.attributes = attributes;
        this.time = time;
    }

    void fill(PostForm form, Post post) {
        Document shape = PostShape.of(post);
        form.setId(post.id().text());
        form.setVersion(post.version());
        form.setTitle(shape.text(PostFields.TITLE).orElse(""));
        form.setSlug(shape.text(PostFields.SLUG).orElse(""));
        form.setKind(post.kind());
        form.setTags(tags.typed(post.tags()));
        form.setStatus(post.status().text());
        form.setPublished(post.published().map(time::typed).orElse(""));
        form.setLanguage(post.language().orElse(""));
        form.setSummary(post.summary().orElse(""));
        form.setFormat(post.content().map(Content::format).orElse(Content.MARKDOWN));
        form.setSource(post.content().map(Content::source).orElse(""));
        form.setAttributes(attributes.rows(post.attributes()));
    }

    /** Puts one of the post's fields into a form that holds others which somebody is typing. */
    void fill(PostForm form, Post post, String field) {
        PostForm stored = new PostForm();
        fill(stored, post);
        switch (field) {
            case PostFields.TITLE -> form.setTitle(stored.getTitle());
            case PostFields.KIND -> form.setKind(stored.getKind());
            case PostFields.TAGS -> form.setTags(stored.getTags());
            case PostFields.STATUS, PostFields.PUBLISHED -> {
                form.setStatus(stored.getStatus());
                form.setPublished(stored.getPublished());
            }
            case PostFields.LANGUAGE -> form.setLanguage(stored.getLanguage());
            case PostFields.SUMMARY -> form.setSummary(stored.getSummary());
            case PostFields.CONTENT -> {
                form.setFormat(stored.getFormat());
                form.setSource(stored.getSource());
            }
            case PostFields.ATTRIBUTES -> form.setAttributes(stored.getAttributes());
            default -> {
                // The form has no such field.
            }
        }
    }
}
