package org.lectern.web.admin.editor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A post as it stands in the editor, every field as typed. */
@Named("postForm")
@ViewScoped
public class PostForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String id = "";
    private long version;
    private String title = "";
    private String slug = "";
    private String kind = "entry";
    private String tags = "";
    private String status = "draft";
    private String published = "";
    private String language = "";
    private String summary = "";
    private String format = "markdown";
    private String source = "";
    private List<AttributeRow> attributes = new ArrayList<>();
    private long theirVersion;
    private List<Difference> differences = new ArrayList<>();
    private List<Difference> aside = new ArrayList<>();

    /** Whether the post is still to be stored for the first time. */
    public boolean isFresh() {
        return id.isEmpty();
    }

    /** Empty for a new post. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = text(id);
    }

    /** The version that the change began from. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = text(title);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = text(slug);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = text(kind);
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = text(tags);
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = text(status);
    }

    public String getPublished() {
        return published;
    }

    public void setPublished(String published) {
        this.published = text(published);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = text(language);
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = text(summary);
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = text(format);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = text(source);
    }

    public List<AttributeRow> getAttributes() {
        return attributes;
    }

    public void setAttributes(List<AttributeRow> attributes) {
        this.attributes = new ArrayList<>(attributes);
    }

    /** The version that somebody else saved meanwhile, once it has been shown; else 0. */
    public long getTheirVersion() {
        return theirVersion;
    }

    public void setTheirVersion(long theirVersion) {
        this.theirVersion = theirVersion;
    }

    /** Between this form and what somebody else saved meanwhile; none where nobody did. */
    public List<Difference> getDifferences() {
        return differences;
    }

    public void setDifferences(List<Difference> differences) {
        this.differences = new ArrayList<>(differences);
    }

    /** What stood in this form before the other version came into it. */
    public List<Difference> getAside() {
        return aside;
    }

    public void setAside(List<Difference> aside) {
        this.aside = new ArrayList<>(aside);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
