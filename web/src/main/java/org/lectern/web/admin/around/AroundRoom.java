package org.lectern.web.admin.around;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lectern.event.EventRegister;
import org.lectern.event.SeriesRegister;
import org.lectern.person.PeopleRegister;
import org.lectern.reference.Register;
import org.lectern.web.admin.frame.AdminPage;

/** Whether the page that is asked for is about events, series or people. */
@Named("around")
@RequestScoped
public class AroundRoom {
    private final HttpServletRequest request;
    private final EventRegister events;
    private final SeriesRegister series;
    private final PeopleRegister people;

    /** For the container's proxy. */
    protected AroundRoom() {
        this(null, null, null, null);
    }

    @Inject
    public AroundRoom(HttpServletRequest request, EventRegister events, SeriesRegister series, PeopleRegister people) {
        this.request = request;
        this.events = events;
        this.series = series;
        this.people = people;
    }

    public Around getSort() {
        return Around.of(AdminPage.at(request.getServletPath()).orElseThrow());
    }

    Register register() {
        return switch (getSort()) {
            case EVENTS -> events;
            case SERIES -> series;
            case PEOPLE -> people;
        };
    }
}
