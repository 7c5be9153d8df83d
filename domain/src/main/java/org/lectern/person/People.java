package org.lectern.person;

import org.lectern.reference.Referents;

/** All authors and speakers. */
public interface People extends Referents {}
