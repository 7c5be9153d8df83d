package org.lectern.web.admin.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.List;

/** The pages of the menu that this build has. */
@ApplicationScoped
public class AdminPages {
    private final List<AdminPage> there;

    /** For the container's proxy. */
    protected AdminPages() {
        this.there = List.of();
    }

    @Inject
    public AdminPages(ServletContext files) {
        there = Arrays.stream(AdminPage.values())
                .filter(page -> page.group() != PageGroup.NOWHERE)
                .filter(page -> isThere(files, page))
                .toList();
    }

    public List<AdminPage> all() {
        return there;
    }

    private static boolean isThere(ServletContext files, AdminPage page) {
        try {
            return files.getResource(page.path() + ".xhtml") != null;
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
