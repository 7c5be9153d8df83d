package org.lectern.persistence.embedded.index;

/** One field of an index. */
public record IndexField(String path, boolean ascending) {}
