package org.lectern.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a token may allow. */
public enum Scope {
    /** Nothing but what every token allows: to read drafts, trash, and where an imported post came from. */
    POSTS_READ("posts:read"),
    POSTS_WRITE("posts:write"),
    IMPORTS_WRITE("imports:write"),
    /** To take the whole site out, drafts, trash and history too. Only an administrator's tokens have it. */
    EXPORT_READ("export:read"),
    /** What concerns the site as a whole, such as its backups, which hold everything. Only an administrator's tokens have it. */
    ADMIN("admin");

    private static final Set<Scope> FOR_ADMINISTRATORS = Set.of(EXPORT_READ, ADMIN);

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As the API spells it. */
    public String text() {
        return text;
    }

    /** Whether the tokens of somebody with these roles may have it. */
    boolean isFor(Set<String> roles) {
        return !FOR_ADMINISTRATORS.contains(this) || roles.contains(User.ADMINISTRATOR);
    }

    public static Optional<Scope> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** All of them, as the API spells them. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(Scope::text).toList();
    }
}
