package org.lectern.web.admin.frame;

import java.util.Locale;

/** The parts of the navigation, in its order. */
public enum PageGroup {
    /** What stands first, and has no heading. */
    START,
    WRITING,
    AROUND,
    CURATING,
    EXCHANGE,
    SITE,
    /** In no menu: pages that others lead to, and what scripts and downloads ask for. */
    NOWHERE;

    /** The key of its heading's text. */
    public String key() {
        return "frame.group." + name().toLowerCase(Locale.ROOT);
    }
}
