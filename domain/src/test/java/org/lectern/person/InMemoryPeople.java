package org.lectern.person;

import org.lectern.reference.InMemoryReferents;

/** The people of a test. */
public final class InMemoryPeople extends InMemoryReferents implements People {}
