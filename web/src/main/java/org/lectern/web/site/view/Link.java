package org.lectern.web.site.view;

/** @param href a path on this site or an address elsewhere, encoded */
public record Link(String href, String label) {}
