package org.lectern.journal;

/** What sort of thing changed. */
public enum Subject {
    POST,
    KIND,
    PERSON,
    EVENT,
    SERIES,
    TAG
}
