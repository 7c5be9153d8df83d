package org.lectern.event;

import org.lectern.reference.Referents;

/** All series of events. */
public interface SeriesList extends Referents {}
