package org.lectern.bulk.operation;

import java.util.List;
import org.lectern.bulk.BulkOperation;
import org.lectern.document.Document;
import org.lectern.problem.Checked;

/** An operation that is a change of a kind's fields as well. */
public interface FieldChange extends BulkOperation {
    /**
     * What becomes of a kind's fields.
     *
     * @param parameters those of the operation, and right
     * @return pointers of violations begin at the parameters
     */
    Checked<List<Document>> declared(Document parameters, DeclaredFields fields);
}
