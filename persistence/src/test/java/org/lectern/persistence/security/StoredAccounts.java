package org.lectern.persistence.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;
import org.lectern.security.Role;
import org.lectern.security.User;
import org.lectern.security.factor.SecondFactors;
import org.lectern.security.factor.SecondFactorsContract;
import org.lectern.security.invitation.PasswordLinks;
import org.lectern.security.invitation.PasswordLinksContract;
import org.lectern.security.preference.KeptPreferences;
import org.lectern.security.preference.KeptPreferencesContract;
import org.lectern.security.preference.Preferences;
import org.lectern.security.session.Sessions;
import org.lectern.security.session.SessionsContract;

/** The contracts of what is kept about people who work here, on one of the stores. */
abstract class StoredAccounts
        implements SecondFactorsContract, SessionsContract, PasswordLinksContract, KeptPreferencesContract {
    private final Store store;

    StoredAccounts(Store store) {
        this.store = store.emptied();
    }

    @Override
    public SecondFactors secondFactors() {
        return new MongoSecondFactors(store.template());
    }

    @Override
    public Sessions sessions() {
        return new MongoSessions(store.template(), store.database());
    }

    @Override
    public PasswordLinks passwordLinks() {
        return new MongoPasswordLinks(store.template(), store.database());
    }

    @Override
    public KeptPreferences preferences() {
        return new MongoPreferences(store.database());
    }

    @Test
    void whoWasStoredBeforeThereWereInactiveUsersIsActive() {
        stored(new Document("_id", "admin")
                .append("version", 4L)
                .append("passwordHash", "hash")
                .append("roles", List.of("administrator"))
                .append("mustChangePassword", false));

        User known = store.users().find("admin").orElseThrow();
        assertThat(known).isEqualTo(new User("admin", "hash", Set.of(Role.ADMINISTRATOR), 4, false));
        assertThat(store.users().replace(known.withPassword("other"))).isTrue();
    }

    @Test
    void aRoleThatNobodyKnowsOrNoneAtAllAllowsNothing() {
        stored(new Document("_id", "eve").append("passwordHash", "hash").append("roles", List.of("owner")));
        stored(new Document("_id", "mallory").append("passwordHash", "hash"));

        assertThat(store.users().find("eve").orElseThrow().permissions()).isEmpty();
        assertThat(store.users().find("mallory").orElseThrow().permissions()).isEmpty();
    }

    @Test
    void aZoneThatNobodyKnowsIsTheSites() {
        store.database()
                .getCollection("preferences")
                .insertOne(new Document("_id", "ada").append("zone", "Mars/Olympus"));

        assertThat(preferences().find("ada")).isEqualTo(Preferences.NONE);
    }

    private void stored(Document user) {
        store.database().getCollection("users").insertOne(user);
    }
}
