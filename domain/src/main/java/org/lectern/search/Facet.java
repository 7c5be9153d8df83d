package org.lectern.search;

/** What hits are counted by. */
public enum Facet {
    TAG,
    KIND,
    EVENT,
    /** Authors and speakers alike. */
    PERSON,
    /** Of publication, in the site's zone. */
    YEAR,
    LANGUAGE
}
