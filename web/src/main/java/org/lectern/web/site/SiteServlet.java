package org.lectern.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lectern.post.StoreUnavailable;
import org.lectern.web.BaseUrl;
import org.lectern.web.cache.AnswerParts;

/** The weblog and the feeds: everything that no other part of the application claims. */
@WebServlet("/")
public class SiteServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final System.Logger LOG = System.getLogger(SiteServlet.class.getName());

    private final transient Router router;
    private final transient Notices notices;
    private final transient BaseUrl baseUrl;
    private final transient Clock clock;

    @Inject
    public SiteServlet(Router router, Notices notices, BaseUrl baseUrl, Clock clock) {
        this.router = router;
        this.notices = notices;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Answer answer = answer(request);
            answer.shows().ifPresent(keys -> AnswerParts.shows(request, keys));
            send(answer, response);
        } catch (StoreUnavailable outage) {
            if (!isForPeople(request)) {
                throw outage;
            }
            LOG.log(Level.WARNING, "store.unavailable", outage);
            send(notices.unavailable(), response);
        }
    }

    private static boolean isForPeople(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }

    private Answer answer(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return notices.readOnly().with("Allow", "GET, HEAD");
        }
        Visit visit = new Visit(
                request.getServletPath(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                baseUrl.of(request),
                clock.instant());
        return router.answer(visit).orElseGet(notices::notFound);
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        answer.headers().forEach(response::setHeader);
        answer.lastModified()
                .map(Instant::toEpochMilli)
                .filter(millis -> millis >= 0)
                .ifPresent(millis -> response.setDateHeader("Last-Modified", millis));
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
