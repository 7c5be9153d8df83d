package org.lectern.post.preview;

/** A link as it is shown to who made it, this once. @param secret what stands in it: letters, digits, hyphens and underlines */
public record SharedLink(PreviewLink link, String secret) {
    @Override
    public String toString() {
        return "SharedLink[" + link.id() + "]";
    }
}
