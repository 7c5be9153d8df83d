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
    private final OldAddresses oldAddresses;

    /** For the container's proxy. */
    protected Router() {
        this(List.of(), null);
    }

    @Inject
    public Router(@Any Instance<SitePage> pages, OldAddresses oldAddresses) {
        this(pages.stream().toList(), oldAddresses);
    }

    public Router(List<SitePage> pages, OldAddresses oldAddresses) {
        this.oldAddresses = oldAddresses;
        this.pages = pages.stream()
                .sorted(Comparator.comparing(SitePage::isLastResort))
                .toList();
    }

    /** Empty: nothing is there. */
    public Optional<Answer> answer(Visit visit) {
        Optional<Answer> told = oldAddresses.isToldByQuery(visit) ? oldAddresses.moved(visit) : Optional.empty();
        return told.or(() -> page(visit)).or(() -> oldAddresses.moved(visit));
    }

    private Optional<Answer> page(Visit visit) {
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
