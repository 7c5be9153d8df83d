package org.lectern.web.site.view;

/**
 * A date as people and as programs read it.
 *
 * @param machine as {@code <time datetime>} takes it
 * @param href the archive of that day
 */
public record Day(String text, String machine, String href) {}
