package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;

/** {@code /robots.txt} (RFC 9309): all that is public may be read; where to find it. */
@ApplicationScoped
public class RobotsPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/robots\\.txt");

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        String text = "User-agent: *\nDisallow: /admin/\n\nSitemap: " + visit.base() + "/sitemap.xml\n";
        return Optional.of(Answer.of("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8))
                .showing(Set.of()));
    }
}
