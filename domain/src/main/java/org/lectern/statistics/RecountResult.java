package org.lectern.statistics;

import java.util.Set;

/** What came out of a recount. @param days how many days were counted @param mended those whose count was wrong, and is not any more */
public record RecountResult(long days, Set<Period> mended) {
    public RecountResult {
        mended = Set.copyOf(mended);
    }
}
