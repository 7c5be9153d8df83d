package org.lectern.web.admin.post;

import java.util.List;

/**
 * A post as the table shows it.
 *
 * @param label what to call it
 * @param titled false: the label stands in for a title that is missing
 * @param status as documents spell it
 * @param isPublishable whether the person may publish it, and it is not public yet
 * @param cells in the order of the columns
 */
public record PostRow(String id, String label, boolean titled, String status, boolean isPublishable, List<Cell> cells) {
    /** @param style what the styles call it */
    public record Cell(String style, String text) {}
}
