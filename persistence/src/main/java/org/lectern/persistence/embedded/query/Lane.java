package org.lectern.persistence.embedded.query;

import java.util.List;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.index.Interval;

/**
 * Stretches of an index, one behind the other.
 *
 * @param fixed how many bytes all keys of the lane have in common; what is behind them is what they are sorted by
 */
record Lane(IndexDefinition index, List<Interval> stretches, int fixed) {}
