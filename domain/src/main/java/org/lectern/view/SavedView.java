package org.lectern.view;

import java.util.regex.Pattern;

/**
 * A list as somebody wants to see it again.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param page the name of the list's page, such as {@code posts}
 * @param query of its address, without the question mark; at most {@value #LONGEST_QUERY} characters
 * @param pinned whether it is on the dashboard
 */
public record SavedView(String name, String page, String query, boolean pinned) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_QUERY = 4_000;

    private static final Pattern PAGE = Pattern.compile("[a-z][a-z-]{0,39}");
    /** Of an address: nothing that would end it. */
    private static final Pattern QUERY = Pattern.compile("[!-~&&[^#\"<>\\\\]]*");

    public SavedView {
        boolean right = !name.isBlank()
                && name.length() <= LONGEST_NAME
                && PAGE.matcher(page).matches()
                && query.length() <= LONGEST_QUERY
                && QUERY.matcher(query).matches();
        if (!right) {
            throw new IllegalArgumentException("no view: " + page + " " + query.length());
        }
    }

    public SavedView pinned(boolean pinned) {
        return new SavedView(name, page, query, pinned);
    }

    public String address() {
        return "/admin/" + page + (query.isEmpty() ? "" : "?" + query);
    }
}
