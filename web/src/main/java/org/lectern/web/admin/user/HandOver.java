package org.lectern.web.admin.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lectern.security.invitation.IssuedLink;
import org.lectern.web.BaseUrl;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.When;

/** The link that the administrator hands over: shown on the next page, this once. */
@Named("handOver")
@RequestScoped
public class HandOver {
    private static final String LINK = "passwordLink";
    private static final String UNTIL = "passwordLinkUntil";

    private final Notices notices;
    private final BaseUrl baseUrl;
    private final HttpServletRequest request;
    private final When when;

    /** For the container's proxy. */
    protected HandOver() {
        this(null, null, null, null);
    }

    @Inject
    public HandOver(Notices notices, BaseUrl baseUrl, HttpServletRequest request, When when) {
        this.notices = notices;
        this.baseUrl = baseUrl;
        this.request = request;
        this.when = when;
    }

    void hand(IssuedLink issued) {
        notices.hand(LINK, baseUrl.of(request) + "/login/password?token=" + issued.token());
        notices.hand(UNTIL, when.shown(issued.stored().expires()));
    }

    /** Nothing: none was made just now. */
    public String getLink() {
        return notices.handed(LINK);
    }

    public String getUntil() {
        return notices.handed(UNTIL);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
