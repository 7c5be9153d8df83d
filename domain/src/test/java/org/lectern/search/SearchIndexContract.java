package org.lectern.search;

/** What every {@link SearchIndex} keeps, the fake too. */
public interface SearchIndexContract extends SearchFindingContract, SearchPagesContract, SearchShowingContract {}
