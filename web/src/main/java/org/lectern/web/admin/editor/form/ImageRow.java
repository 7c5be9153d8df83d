package org.lectern.web.admin.editor.form;

/** An image as it stands in the editor. @param place its number among the rows, from 0 */
public record ImageRow(int place, String url, String alt, String caption) {
    /** Whether a page of this site may show it. */
    public boolean isShown() {
        return url.startsWith("/images/") || url.startsWith("https://");
    }
}
