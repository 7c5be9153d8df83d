package org.lectern.web.admin.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lectern.security.Permission;

/**
 * Every address below {@code /admin/}, with what somebody must be allowed to do to get there. An address that is not in this list does not
 * exist, whatever file or servlet there is. A page is in the menu as soon as {@code admin/NAME.xhtml} is there.
 */
public enum AdminPage {
    DASHBOARD(PageGroup.START, "dashboard", Permission.READ_DRAFTS),
    POSTS(PageGroup.WRITING, "posts", Permission.READ_DRAFTS),
    NEW(PageGroup.WRITING, "new", Permission.WRITE_OWN_POSTS),
    EVENTS(PageGroup.AROUND, "events", Permission.CURATE),
    SERIES(PageGroup.AROUND, "series", Permission.CURATE),
    PEOPLE(PageGroup.AROUND, "people", Permission.CURATE),
    TAGS(PageGroup.AROUND, "tags", Permission.CURATE),
    KINDS(PageGroup.AROUND, "kinds", Permission.DEFINE_KINDS),
    IMAGES(PageGroup.AROUND, "images", Permission.CURATE),
    HOUSEKEEPING(PageGroup.CURATING, "housekeeping", Permission.CURATE),
    BULK_CHANGES(PageGroup.CURATING, "bulk-changes", Permission.CURATE),
    IMPORT(PageGroup.EXCHANGE, "import", Permission.IMPORT),
    EXPORT(PageGroup.EXCHANGE, "export", Permission.EXPORT),
    USERS(PageGroup.SITE, "users", Permission.ADMINISTER),
    TOKENS(PageGroup.SITE, "tokens", Permission.READ_DRAFTS),
    WEBHOOKS(PageGroup.SITE, "webhooks", Permission.ADMINISTER),
    AUDIT(PageGroup.SITE, "audit", Permission.READ_AUDIT),

    /** Below {@link #POSTS}. */
    EDIT(POSTS, "edit", Permission.READ_DRAFTS),
    EDITOR(POSTS, "editor", Permission.WRITE_OWN_POSTS),
    EDITOR_IMAGE(POSTS, "editor-image", Permission.WRITE_OWN_POSTS),
    HISTORY(POSTS, "history", Permission.READ_DRAFTS),
    TALKS(POSTS, "talks", Permission.WRITE_OWN_POSTS),
    EVENT(EVENTS, "event", Permission.CURATE),
    MERGE_EVENTS(EVENTS, "merge-events", Permission.CURATE),
    ONE_SERIES(SERIES, "one-series", Permission.CURATE),
    MERGE_SERIES(SERIES, "merge-series", Permission.CURATE),
    PERSON(PEOPLE, "person", Permission.CURATE),
    MERGE_PEOPLE(PEOPLE, "merge-people", Permission.CURATE),
    TAG(TAGS, "tag", Permission.CURATE),
    KIND(KINDS, "kind", Permission.DEFINE_KINDS),
    KIND_MIGRATION(KINDS, "kind-migration", Permission.DEFINE_KINDS),
    IMAGE(IMAGES, "image", Permission.CURATE),
    TAG_CHECK(POSTS, "tag-check", Permission.READ_DRAFTS),
    BULK(BULK_CHANGES, "bulk", Permission.CURATE),
    BULK_CHANGE(BULK_CHANGES, "bulk-change", Permission.CURATE),
    QUEUE(HOUSEKEEPING, "queue", Permission.CURATE),
    MEND(HOUSEKEEPING, "mend", Permission.CURATE),
    IMPORT_RUN(IMPORT, "import-run", Permission.IMPORT),
    SETTLE(IMPORT, "settle", Permission.IMPORT),
    IMPORT_REPORT(IMPORT, "import-report", Permission.IMPORT),
    ORIGINAL(POSTS, "original", Permission.READ_DRAFTS),
    EXPORTS(EXPORT, "exports", Permission.EXPORT),
    POSTS_TOTAL(POSTS, "posts-total", Permission.READ_DRAFTS),
    POST_ACTION(POSTS, "post-action", Permission.WRITE_OWN_POSTS),
    USER(USERS, "user", Permission.ADMINISTER),
    WEBHOOK(WEBHOOKS, "webhook", Permission.ADMINISTER),
    COMPLETE(POSTS, "complete", Permission.READ_DRAFTS),

    /** For everybody who is logged in. */
    ACCOUNT("account"),
    ENROLMENT("enrolment"),
    PASSWORD("password"),
    LOGOUT("logout"),
    APPEARANCE("appearance"),
    VIEWS("views"),
    SHORTCUTS("shortcuts");

    private final PageGroup group;
    private final Optional<AdminPage> parent;
    private final String name;
    private final Optional<Permission> permission;

    AdminPage(PageGroup group, String name, Permission permission) {
        this(group, Optional.empty(), name, Optional.of(permission));
    }

    AdminPage(AdminPage parent, String name, Permission permission) {
        this(PageGroup.NOWHERE, Optional.of(parent), name, Optional.of(permission));
    }

    AdminPage(String name) {
        this(PageGroup.NOWHERE, Optional.empty(), name, Optional.empty());
    }

    AdminPage(PageGroup group, Optional<AdminPage> parent, String name, Optional<Permission> permission) {
        this.group = group;
        this.parent = parent;
        this.name = name;
        this.permission = permission;
    }

    /** @param path from the site's root on, such as {@code /admin/exports/lectern} or {@code /admin/posts.xhtml} */
    public static Optional<AdminPage> at(String path) {
        String[] parts = path.split("/", 4);
        if (parts.length < 3 || !parts[1].equals("admin")) {
            return Optional.empty();
        }
        String asked = parts[2].endsWith(".xhtml") ? parts[2].substring(0, parts[2].length() - 6) : parts[2];
        return Arrays.stream(values()).filter(page -> page.name.equals(asked)).findFirst();
    }

    public String path() {
        return "/admin/" + name;
    }

    /** The key of its name's text. */
    public String key() {
        return "frame.page." + name().toLowerCase(Locale.ROOT);
    }

    public PageGroup group() {
        return group;
    }

    /** What the menu marks while this page is shown. */
    public AdminPage inMenu() {
        return parent.orElse(this);
    }

    /** Empty: everybody who is logged in may. */
    public Optional<Permission> permission() {
        return permission;
    }
}
