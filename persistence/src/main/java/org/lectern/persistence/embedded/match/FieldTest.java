package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Predicate;

/** What a query says of one field. */
interface FieldTest {
    /** Of what the document has at the path. */
    boolean holds(Path path, Document document);

    /** Of this value, and not of its elements; null, or missing, as any other. */
    boolean holds(Object value);

    /** That it holds of the value, or of one of its elements if that is an array. */
    record Any(Predicate<Object> test) implements FieldTest {
        @Override
        public boolean holds(Path path, Document document) {
            return path.leadsToAny(document, test);
        }

        @Override
        public boolean holds(Object value) {
            return test.test(value);
        }
    }

    /** That it holds of the value, also if that is an array. */
    record Whole(Predicate<Object> test) implements FieldTest {
        @Override
        public boolean holds(Path path, Document document) {
            return path.leadsTo(document, test);
        }

        @Override
        public boolean holds(Object value) {
            return test.test(value);
        }
    }

    /** Each may hold of another element. */
    record All(List<FieldTest> tests) implements FieldTest {
        @Override
        public boolean holds(Path path, Document document) {
            for (FieldTest test : tests) {
                if (!test.holds(path, document)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean holds(Object value) {
            for (FieldTest test : tests) {
                if (!test.holds(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** That it holds of nothing there. */
    record Not(FieldTest test) implements FieldTest {
        @Override
        public boolean holds(Path path, Document document) {
            return !test.holds(path, document);
        }

        @Override
        public boolean holds(Object value) {
            return !test.holds(value);
        }
    }
}
