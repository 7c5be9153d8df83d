package org.lectern.web.api.reference;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.lectern.event.EventRegister;

/** {@code /api/v1/events}. */
@Dependent
@Path("/events")
public class EventsResource extends ReferentsResource {
    /** RESTEasy wants to see one; CDI makes the instance. */
    public EventsResource() {
        this(null, null, null);
    }

    @Inject
    public EventsResource(EventRegister register, ReferentReads reads, ReferentWrites writes) {
        super(register, reads, writes);
    }
}
