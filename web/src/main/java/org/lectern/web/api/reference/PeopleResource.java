package org.lectern.web.api.reference;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.lectern.person.PeopleRegister;

/** {@code /api/v1/people}. */
@Dependent
@Path("/people")
public class PeopleResource extends ReferentsResource {
    /** RESTEasy wants to see one; CDI makes the instance. */
    public PeopleResource() {
        this(null, null, null);
    }

    @Inject
    public PeopleResource(PeopleRegister register, ReferentReads reads, ReferentWrites writes) {
        super(register, reads, writes);
    }
}
