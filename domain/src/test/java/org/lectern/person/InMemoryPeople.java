package org.lectern.person;

import org.lectern.reference.InMemoryReferents;

/** The people of a test. */
public class InMemoryPeople extends InMemoryReferents implements People {}
