package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.security.Permission.CURATE;
import static org.lectern.security.Permission.EXPORT;
import static org.lectern.security.Permission.IMPORT;
import static org.lectern.security.Permission.READ_DRAFTS;
import static org.lectern.security.Permission.WRITE_ANY_POST;
import static org.lectern.security.Permission.WRITE_OWN_POSTS;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void eachRoleMayWhatItIsFor() {
        assertThat(Role.ADMINISTRATOR.permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(Role.EDITOR.permissions())
                .containsExactlyInAnyOrder(READ_DRAFTS, WRITE_OWN_POSTS, WRITE_ANY_POST, CURATE, IMPORT, EXPORT);
        assertThat(Role.AUTHOR.permissions()).containsExactlyInAnyOrder(READ_DRAFTS, WRITE_OWN_POSTS);
        assertThat(Role.READER.permissions()).containsExactly(READ_DRAFTS);
    }

    @Test
    void everyRoleIsFoundByItsText() {
        assertThat(Role.parse("author")).contains(Role.AUTHOR);
        assertThat(Role.parse("AUTHOR")).isEmpty();
        assertThat(Role.parse("owner")).isEmpty();
    }

    @Test
    void whoHasNoRoleOrIsNotActiveMayNothing() {
        User ada = new User("ada", "hash", Set.of(Role.ADMINISTRATOR), 1, false);

        assertThat(ada.may(Permission.ADMINISTER)).isTrue();
        assertThat(ada.activated(false).permissions()).isEmpty();
        assertThat(ada.withRoles(Set.of()).permissions()).isEmpty();
    }
}
