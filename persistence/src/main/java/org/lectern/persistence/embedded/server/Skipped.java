package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import java.util.Set;
import org.lectern.persistence.embedded.file.TopFields;
import org.lectern.persistence.embedded.query.Query;

/** Which fields need not be read, because a find leaves them out and is not about them. */
final class Skipped {
    private Skipped() {}

    /** Empty if the projection asks for more than to leave out fields of the top level. */
    static Optional<Query> by(Document projection, Query query) {
        boolean isPlain = projection.entrySet().stream()
                .allMatch(field -> isLeftOut(field.getValue())
                        && !field.getKey().contains(".")
                        && !field.getKey().startsWith("$"));
        Set<String> names = projection.keySet();
        boolean isFree = NeededFields.ofFilter(query.filter().query())
                .filter(needed -> needed.stream().noneMatch(names::contains))
                .isPresent();
        boolean isUnsortedByThem = query.sort().stream()
                .map(field -> NeededFields.top(field.path()))
                .noneMatch(names::contains);
        return isPlain && isFree && isUnsortedByThem
                ? Optional.of(query.reading(new TopFields.Without(names)))
                : Optional.empty();
    }

    private static boolean isLeftOut(Object value) {
        return Boolean.FALSE.equals(value) || value instanceof Number number && number.doubleValue() == 0;
    }
}
