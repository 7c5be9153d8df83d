package org.lectern.persistence.embedded.query;

import java.util.List;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.index.IndexField;

/**
 * How documents are found by indexes.
 *
 * @param order what the keys of each lane are sorted by, behind what they have in common
 * @param isSorted whether the documents come in the order that was asked for, once the lanes are merged
 * @param isBackwards whether the lanes are read from their ends
 * @param isExact whether all that is found meets the query
 * @param mayRepeat whether a document may be found more than once
 * @param bound how many fields of the indexes the query says something of
 * @param points how many of these, from the first on, have single values
 */
record Plan(
        List<Lane> lanes,
        List<IndexField> order,
        boolean isSorted,
        boolean isBackwards,
        boolean isExact,
        boolean mayRepeat,
        int bound,
        int points) {

    /** Lanes one after the other need not be merged: only those that are sorted each for itself. */
    boolean isMerged() {
        return isSorted && lanes.size() > 1;
    }

    List<IndexDefinition> indexes() {
        return lanes.stream().map(Lane::index).distinct().toList();
    }
}
