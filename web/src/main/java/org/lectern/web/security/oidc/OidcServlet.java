package org.lectern.web.security.oidc;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.audit.AuditLogIns;
import org.lectern.audit.Via;
import org.lectern.security.LogInResult;
import org.lectern.security.RandomText;
import org.lectern.web.BaseUrl;
import org.lectern.web.security.LocalTarget;
import org.lectern.web.security.LogInSessions;

/** {@code /login/oidc/start} leads to the provider, which leads back to {@code /login/oidc/callback}. */
@WebServlet(name = "oidc", urlPatterns = "/login/oidc/*")
public class OidcServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger("org.lectern.security");
    private static final long serialVersionUID = 1;
    private static final String COOKIE = "lectern-oidc";
    private static final String PATH = "/login/oidc";

    private final transient LogInByProvider logIn;
    private final transient LogInSessions sessions;
    private final transient AuditLogIns audit;
    private final transient RandomText random;
    private final transient BaseUrl baseUrl;

    @Inject
    public OidcServlet(
            LogInByProvider logIn, LogInSessions sessions, AuditLogIns audit, RandomText random, BaseUrl baseUrl) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.audit = audit;
        this.random = random;
        this.baseUrl = baseUrl;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String step = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!logIn.isOn() || !step.equals("/start") && !step.equals("/callback")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            response.sendRedirect(step.equals("/start") ? begun(request, response) : finished(request));
        } catch (OidcRefusal refusal) {
            LOG.log(
                    Level.WARNING,
                    "oidc.refused reason={0} detail={1}",
                    refusal.reason().text(),
                    refusal.getMessage());
            response.sendRedirect(request.getContextPath() + "/login?provider="
                    + refusal.reason().text());
        }
    }

    private String begun(HttpServletRequest request, HttpServletResponse response) throws OidcRefusal {
        String browser = browser(request).orElseGet(random::token);
        String target = new LocalTarget(request.getParameter("target")).path();
        String address = logIn.begin(browser, target).toString();
        response.addCookie(cookie(browser, request));
        return address;
    }

    private String finished(HttpServletRequest request) throws OidcRefusal {
        String state = Optional.ofNullable(request.getParameter("state")).orElse("");
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        LogInByProvider.Arrived arrived = logIn.finish(state, browser(request).orElse(""), query);
        sessions.begin(request, arrived.user());
        audit.note(arrived.user().name(), Via.ADMIN, new LogInResult.Granted(arrived.user()));
        return request.getContextPath() + arrived.target();
    }

    private Cookie cookie(String browser, HttpServletRequest request) {
        Cookie cookie = new Cookie(COOKIE, browser);
        cookie.setPath(request.getContextPath() + PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(baseUrl.of(request).startsWith("https:"));
        cookie.setMaxAge((int) PendingLogIns.PATIENCE.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Optional<String> browser(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .findFirst();
    }
}
