package org.lectern.event;

import org.lectern.reference.InMemoryReferents;

/** The series of a test. */
public final class InMemorySeriesList extends InMemoryReferents implements SeriesList {}
