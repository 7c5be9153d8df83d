package org.lectern.web.site.view;

import java.util.List;

/** Counts under a heading. Those whose address is empty have no page. */
public record CountedList(String title, List<Counted> counts) {
    public CountedList {
        counts = List.copyOf(counts);
    }
}
