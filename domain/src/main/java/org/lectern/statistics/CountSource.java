package org.lectern.statistics;

import java.time.Instant;
import java.util.Map;

/** Where counts come from. */
interface CountSource {
    /** What anybody may read at this instant. */
    Counts counts(Period period, Instant now);

    /** How much each part of the period has that anybody may read: a year's months, the years and the undated of all. Only those that have a post. */
    Map<Period, Amount> parts(Period period, Instant now);
}
