package org.lectern.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds the page for a path. */
@ApplicationScoped
public class Router {
    private final List<SitePage> pages;

    /** For the container's proxy. */
    protected Router() {
        this(List.of());
    }

    @Inject
    public Router(@Any Instance<SitePage> pages) {
        this(pages.stream().toList());
    }

    public Router(List<SitePage> pages) {
        this.pages = pages.stream()
                .sorted(Comparator.comparing(SitePage::isLastResort))
                .toList();
    }

    /** Empty: nothing is there. */
    public Optional<Answer> answer(Visit visit) {
        for (SitePage page : pages) {
            Matcher path = page.path().matcher(visit.path());
            Optional<Answer> answer = path.matches() ? page.answer(path, visit) : Optional.empty();
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }
}
