package org.lectern.importing.restoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.document.Document;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.exporting.archive.ExactJson;
import org.lectern.exporting.archive.SiteSection;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.OpenArchive.Member;
import org.lectern.site.Site;
import org.lectern.site.SiteIdentity;

/**
 * The site's settings. Which site it is, is taken over by a Lectern without posts, so that the ids in its feeds stay what they were; what the
 * configuration says otherwise is told, as only the operator changes that.
 */
@Dependent
public class RestoreSite {
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern IDENTITY = Pattern.compile("[0-9A-Za-z]{1,64}");

    private final Site site;
    private final SiteIdentity identity;

    @Inject
    public RestoreSite(Site site, SiteIdentity identity) {
        this.site = site;
        this.identity = identity;
    }

    void restore(CheckedArchive archive, Restoring how, boolean isEmpty, RestoreLog log) {
        Optional<Member> file = archive.member(ArchivePaths.SITE);
        if (file.isPresent()) {
            try {
                Document settings = ExactJson.read(archive.read(file.get(), LARGEST));
                adopt(settings, isEmpty && how.isAdministrators() && !how.isRehearsal());
                tell(settings, SiteSection.TITLE, "LECTERN_SITE_TITLE", Optional.of(site.title()), log);
                tell(
                        settings,
                        SiteSection.ZONE,
                        "LECTERN_SITE_ZONE",
                        Optional.of(site.zone().getId()),
                        log);
                tell(settings, SiteSection.BASE_URL, "LECTERN_BASE_URL", site.baseUrl(), log);
            } catch (Unreadable reason) {
                log.rejected(ArchivePaths.SITE, reason);
            }
        }
    }

    private void adopt(Document settings, boolean mayAdopt) throws Unreadable {
        Optional<String> id = settings.text(SiteSection.IDENTITY);
        if (id.filter(text -> IDENTITY.matcher(text).matches()).isEmpty()) {
            throw new Unreadable("states no identity of letters and digits");
        }
        if (mayAdopt && !identity.id().equals(id.get())) {
            identity.adopt(id.get());
        }
    }

    private static void tell(Document settings, String name, String variable, Optional<String> here, RestoreLog log) {
        Optional<String> there = settings.text(name);
        if (there.isPresent() && !there.equals(here)) {
            log.warning("the archive's site had another " + name + ": set " + variable + " to '" + there.get()
                    + "' for the same here");
        }
    }
}
