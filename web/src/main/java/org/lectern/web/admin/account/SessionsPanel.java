package org.lectern.web.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.lectern.security.session.KeepSessions;
import org.lectern.security.session.Session;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.LogInSessions;
import org.lectern.web.security.SignedIn;

/** Where somebody is logged in, to be ended by themself. */
@Named("sessionsPanel")
@RequestScoped
public class SessionsPanel {
    private static final String AGAIN = "/admin/account?faces-redirect=true";

    private final KeepSessions sessions;
    private final LogInSessions logIns;
    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private final Texts texts;
    private final Notices notices;
    private final AdminAudit audit;

    /** For the container's proxy. */
    protected SessionsPanel() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public SessionsPanel(
            KeepSessions sessions,
            LogInSessions logIns,
            SignedIn signedIn,
            HttpServletRequest request,
            Texts texts,
            Notices notices,
            AdminAudit audit) {
        this.sessions = sessions;
        this.logIns = logIns;
        this.signedIn = signedIn;
        this.request = request;
        this.texts = texts;
        this.notices = notices;
        this.audit = audit;
    }

    /** @param isThis whether it is the one that shows the page */
    public record Row(Session session, String browser, boolean isThis) {}

    public List<Row> getRows() {
        Optional<String> here = logIns.current(request);
        return signedIn.user().map(sessions::of).orElse(List.of()).stream()
                .map(each -> new Row(
                        each,
                        BrowserName.of(each.browser()).text(),
                        here.filter(each.id()::equals).isPresent()))
                .toList();
    }

    public String end() {
        String id = notices.pressed("sessions:end");
        if (sessions.end(signedIn.name(), id)) {
            audit.note(signedIn.name(), "sessions.end", Optional.of("users/" + signedIn.name()));
        }
        notices.next(texts.get("account.session-ended"));
        return AGAIN;
    }

    public String endOthers() {
        sessions.endOthers(signedIn.name(), logIns.current(request));
        audit.note(signedIn.name(), "sessions.end-others", Optional.of("users/" + signedIn.name()));
        notices.next(texts.get("account.sessions-ended"));
        return AGAIN;
    }
}
