package org.lectern.web.run;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.Config;
import org.lectern.post.StoreUnavailable;
import org.lectern.site.Site;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.security.StartUp;

/** Tells the operator, at the end of the start, where everything is and how to get in. Serves nothing: it is started last of all servlets. */
public class Announcement extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger("org.lectern");

    private final transient StartUp startUp;
    private final transient Site site;
    private final transient Config config;

    @Inject
    public Announcement(StartUp startUp, Site site, Config config) {
        this.startUp = startUp;
        this.site = site;
        this.config = config;
    }

    @Override
    public void init() {
        String base = site.baseUrl()
                .or(() -> config.getOptionalValue("lectern.run.url", String.class))
                .orElse(getServletContext().getContextPath());
        try {
            startUp.ensureAdministrator();
        } catch (StoreUnavailable later) {
            LOG.log(
                    Level.WARNING,
                    "The store does not answer yet; Lectern goes on by itself as soon as it does.",
                    later);
        }
        LOG.log(Level.INFO, "Lectern runs.");
        LOG.log(Level.INFO, "  The weblog:    {0}/", base);
        LOG.log(Level.INFO, "  The admin UI:  {0}/admin/", base);
        LOG.log(Level.INFO, "  The API:       {0}{1}", base, ApiApplication.PATH);
    }
}
