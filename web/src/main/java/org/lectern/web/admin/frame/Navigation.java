package org.lectern.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.web.security.SignedIn;

/** The menu of the admin pages: what there is, and this person may see. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private final AdminPages pages;
    private final SignedIn signedIn;
    private final Texts texts;
    private final HttpServletRequest request;

    /** For the container's proxy. */
    protected Navigation() {
        this(null, null, null, null);
    }

    @Inject
    public Navigation(AdminPages pages, SignedIn signedIn, Texts texts, HttpServletRequest request) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.texts = texts;
        this.request = request;
    }

    /** @param label empty: the group needs no heading */
    public record Group(String label, List<Entry> entries) {}

    public record Entry(String label, String path, boolean current) {}

    public List<Group> getGroups() {
        Optional<AdminPage> shown = AdminPage.at(request.getServletPath()).map(AdminPage::inMenu);
        return Arrays.stream(PageGroup.values())
                .map(group -> group(group, shown))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** Whether a page is there for the person. @param page the name of an {@link AdminPage} */
    public boolean may(String page) {
        return AdminPage.valueOf(page).permission().map(signedIn::may).orElse(true);
    }

    private Group group(PageGroup group, Optional<AdminPage> shown) {
        List<Entry> entries = pages.all().stream()
                .filter(page -> page.group() == group)
                .filter(page -> page.permission().map(signedIn::may).orElse(true))
                .map(page -> new Entry(
                        texts.get(page.key()),
                        request.getContextPath() + page.path(),
                        shown.filter(page::equals).isPresent()))
                .toList();
        return new Group(group == PageGroup.START ? "" : texts.get(group.key()), entries);
    }
}
