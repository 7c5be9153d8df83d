package org.lectern.web.admin.image;

import java.io.Serializable;

/** A place where a post shows the image, with the words that somebody types for it. For pages, mutable. */
public class UseRow implements Serializable {
    private static final long serialVersionUID = 1;

    private final String post;
    private final String title;
    private final boolean inText;
    private final int index;
    private long version;
    private String stored;
    private String alt;

    UseRow(String post, String title, boolean inText, int index, long version, String stored) {
        this.post = post;
        this.title = title;
        this.inText = inText;
        this.index = index;
        this.version = version;
        this.stored = stored;
        this.alt = stored;
    }

    public String getPost() {
        return post;
    }

    public String getTitle() {
        return title;
    }

    public boolean isInText() {
        return inText;
    }

    public long getVersion() {
        return version;
    }

    /** What the post says. */
    public String getStored() {
        return stored;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt == null ? "" : alt.strip();
    }

    public boolean isChanged() {
        return !alt.equals(stored);
    }

    boolean isSamePlace(UseRow other) {
        return post.equals(other.post) && inText == other.inText && index == other.index;
    }

    int index() {
        return index;
    }

    /** The post says something else by now; what was typed stays. */
    UseRow typedOver(UseRow now) {
        UseRow row = new UseRow(now.post, now.title, now.inText, now.index, now.version, now.stored);
        row.alt = alt;
        return row;
    }
}
