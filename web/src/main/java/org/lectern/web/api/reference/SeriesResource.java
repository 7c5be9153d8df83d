package org.lectern.web.api.reference;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.lectern.event.SeriesRegister;

/** {@code /api/v1/series}. */
@Dependent
@Path("/series")
public class SeriesResource extends ReferentsResource {
    /** RESTEasy wants to see one; CDI makes the instance. */
    public SeriesResource() {
        this(null, null, null);
    }

    @Inject
    public SeriesResource(SeriesRegister register, ReferentReads reads, ReferentWrites writes) {
        super(register, reads, writes);
    }
}
