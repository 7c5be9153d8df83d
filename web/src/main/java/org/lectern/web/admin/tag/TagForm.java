package org.lectern.web.admin.tag;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.web.admin.frame.Versioned;

/** What somebody writes about a tag. */
@Named("tagForm")
@ViewScoped
public class TagForm extends Versioned {
    private static final long serialVersionUID = 1;

    private List<LikeTag> like = List.of();
    private String into = "";

    /** Those that the new one looks like, about which somebody was asked. */
    public List<LikeTag> getLike() {
        return like;
    }

    void setLike(List<LikeTag> like) {
        this.like = List.copyOf(like);
    }

    /** The tag that this one is to become part of, or its new name. */
    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into == null ? "" : into.strip();
    }
}
