package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.web.site.Answer;
import org.lectern.web.site.Assets;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;

/** {@code /assets/...}: what pages need, kept by browsers for a year. */
@ApplicationScoped
public class AssetPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/assets/.+");

    private final Assets assets;

    /** For the container's proxy. */
    protected AssetPage() {
        this(null);
    }

    @Inject
    public AssetPage(Assets assets) {
        this.assets = assets;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        return assets.at(visit.path()).map(asset -> Answer.of(asset.contentType(), asset.bytes())
                .with("Cache-Control", "public, max-age=31536000, immutable")
                .showing(Set.of()));
    }
}
