package org.lectern.tag;

/** A fact: what is known of a tag is not what it was. Fired as a CDI event after the write. */
public record TagsChanged() {}
