package org.lectern.web.admin.around;

/**
 * An event, a series or a person as the list shows it.
 *
 * @param hint what tells it from others: days and place, other names
 * @param posts that anybody may read
 */
public record ReferentRow(String key, String name, String hint, long posts) {}
