package org.lectern.reference;

/** A fact: an event, a series or a person is not what it was, and so posts show other slugs. Fired as a CDI event after the write. */
public record ReferentsChanged() {}
