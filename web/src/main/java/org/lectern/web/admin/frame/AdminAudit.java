package org.lectern.web.admin.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.audit.Auditing;
import org.lectern.audit.Deed;
import org.lectern.audit.Outcome;
import org.lectern.audit.Via;

/** Notes what people do in the admin UI that no change of a post tells of. */
@ApplicationScoped
public class AdminAudit {
    private final Auditing auditing;

    /** For the container's proxy. */
    protected AdminAudit() {
        this(null);
    }

    @Inject
    public AdminAudit(Auditing auditing) {
        this.auditing = auditing;
    }

    /** @param subject such as {@code imports/ID} */
    public void note(String who, String action, Optional<String> subject) {
        auditing.note(Deed.inAdmin(who, action, subject, OptionalLong.empty()));
    }

    /** Something that was not done, because it is not allowed or not right. */
    public void refused(String who, String action, Optional<String> subject) {
        auditing.note(
                new Deed(who, Optional.empty(), Via.ADMIN, action, subject, OptionalLong.empty(), Outcome.REFUSED));
    }

    /** Who asks for the page. */
    public static String who(HttpServletRequest request) {
        return Optional.ofNullable(request.getRemoteUser()).orElse("");
    }
}
