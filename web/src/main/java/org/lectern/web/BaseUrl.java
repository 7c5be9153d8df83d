package org.lectern.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.lectern.site.Site;

/** The address in front of every path: as configured, else as the request says. Without a slash at its end. */
@ApplicationScoped
public class BaseUrl {
    private final Site site;

    /** For the container's proxy. */
    protected BaseUrl() {
        this(new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public BaseUrl(Site site) {
        this.site = site;
    }

    public String of(HttpServletRequest request) {
        return site.baseUrl().orElseGet(() -> asked(request));
    }

    private static String asked(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port)
                + request.getContextPath();
    }
}
