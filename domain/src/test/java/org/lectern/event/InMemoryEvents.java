package org.lectern.event;

import java.util.Collection;
import java.util.List;
import org.lectern.reference.InMemoryReferents;
import org.lectern.reference.Referent;

/** The events of a test. */
public final class InMemoryEvents extends InMemoryReferents implements Events {
    @Override
    public List<Referent> findAllOfSeries(Collection<String> seriesKeys) {
        return all(each -> !each.isMerged()
                        && new Event(each)
                                .series()
                                .flatMap(series -> series.slug())
                                .filter(seriesKeys::contains)
                                .isPresent())
                .toList();
    }
}
