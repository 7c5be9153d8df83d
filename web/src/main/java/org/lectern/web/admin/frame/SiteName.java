package org.lectern.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Optional;
import org.lectern.site.Site;

/** What the pages call the site. */
@Named("siteName")
@RequestScoped
public class SiteName {
    private final Site site;

    /** For the container's proxy. */
    protected SiteName() {
        this(new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public SiteName(Site site) {
        this.site = site;
    }

    public String getTitle() {
        return site.title();
    }
}
