package org.lectern.exporting.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.lectern.document.Document;
import org.lectern.site.Site;
import org.lectern.site.SiteIdentity;

/** What the archive is, in words, and what is set about the site. Secrets are not among its settings: users and tokens stay here. */
@Dependent
public class SiteSection implements Section {
    public static final String IDENTITY = "identity";
    public static final String TITLE = "title";
    public static final String ZONE = "zone";
    public static final String BASE_URL = "baseUrl";

    private final Site site;
    private final SiteIdentity identity;

    @Inject
    public SiteSection(Site site, SiteIdentity identity) {
        this.site = site;
        this.identity = identity;
    }

    @Override
    public void write(ArchiveFile to) throws IOException {
        try (InputStream text = SiteSection.class.getResourceAsStream("README.txt")) {
            to.add(ArchivePaths.README, text.readAllBytes());
        }
        Document settings = Document.of(IDENTITY, identity.id())
                .with(TITLE, site.title())
                .with(ZONE, site.zone().getId())
                .withOptional(BASE_URL, site.baseUrl());
        to.add(ArchivePaths.SITE, settings);
    }
}
