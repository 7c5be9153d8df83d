package org.lectern.event;

import java.util.Collection;
import java.util.List;
import org.lectern.reference.Referent;
import org.lectern.reference.Referents;

/** All gatherings. */
public interface Events extends Referents {
    /** The editions of the series that these keys mean, without those that are merged into another event. */
    List<Referent> findAllOfSeries(Collection<String> seriesKeys);
}
