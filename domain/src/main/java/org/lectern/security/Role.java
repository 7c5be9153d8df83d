package org.lectern.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is here, from the one who may do most to the one who may do least. */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    EDITOR(EnumSet.of(
            Permission.READ_DRAFTS,
            Permission.WRITE_OWN_POSTS,
            Permission.WRITE_ANY_POST,
            Permission.CURATE,
            Permission.IMPORT,
            Permission.EXPORT)),
    AUTHOR(EnumSet.of(Permission.READ_DRAFTS, Permission.WRITE_OWN_POSTS)),
    READER(EnumSet.of(Permission.READ_DRAFTS));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** As it is stored, and as the container calls it: {@code administrator}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
