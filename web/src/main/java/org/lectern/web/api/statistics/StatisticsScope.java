package org.lectern.web.api.statistics;

import java.util.List;
import org.lectern.statistics.Aspect;

/**
 * Of which posts statistics are wanted.
 *
 * @param parameter the name that the request gave, such as {@code series}
 * @param value what it gave
 * @param names what posts may be counted under for it
 */
record StatisticsScope(String parameter, String value, Aspect aspect, List<String> names) {
    StatisticsScope {
        names = List.copyOf(names);
    }
}
