package org.lectern.search;

/** The search index is out of reach, or not ready. What was asked may be asked again later; all else goes on working. */
public class SearchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
