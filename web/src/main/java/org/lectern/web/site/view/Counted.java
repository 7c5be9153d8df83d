package org.lectern.web.site.view;

/** A link to a number of posts. */
public record Counted(String href, String label, long posts) {}
