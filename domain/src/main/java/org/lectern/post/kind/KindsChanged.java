package org.lectern.post.kind;

/** A fact: this kind is declared otherwise than it was, or no longer there. Fired as a CDI event after the store acknowledged it. */
public record KindsChanged(String name) {}
