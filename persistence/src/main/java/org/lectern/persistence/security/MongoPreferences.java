package org.lectern.persistence.security;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.bson.BsonDocument;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.security.preference.ColourScheme;
import org.lectern.security.preference.KeptPreferences;
import org.lectern.security.preference.Preferences;

/**
 * In MongoDB's collection {@code preferences}, a document for each user who chose something. The last write counts, whether it is the first
 * or not, which JNoSQL can't say.
 */
@ApplicationScoped
public class MongoPreferences implements KeptPreferences {
    private static final String LANGUAGE = "language";
    private static final String ZONE = "zone";
    private static final String SCHEME = "colourScheme";

    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoPreferences() {
        this(null);
    }

    @Inject
    public MongoPreferences(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Preferences find(String user) {
        return Outages.guarded(() -> Optional.ofNullable(
                        preferences().find(Filters.eq(Records.ID, user)).first()))
                .map(DocumentBson::document)
                .map(MongoPreferences::preferences)
                .orElse(Preferences.NONE);
    }

    @Override
    public void keep(String user, Preferences chosen) {
        Document document = Document.of(Records.ID, user)
                .withOptional(LANGUAGE, chosen.language().map(Locale::toLanguageTag))
                .withOptional(ZONE, chosen.zone().map(ZoneId::getId))
                .with(SCHEME, chosen.scheme().text());
        Outages.guarded(() -> preferences()
                .replaceOne(
                        Filters.eq(Records.ID, user), DocumentBson.bson(document), new ReplaceOptions().upsert(true)));
    }

    private static Preferences preferences(Document stored) {
        return new Preferences(
                stored.text(LANGUAGE).map(Locale::forLanguageTag),
                stored.text(ZONE).flatMap(MongoPreferences::zone),
                stored.text(SCHEME).flatMap(ColourScheme::parse).orElse(ColourScheme.SYSTEM));
    }

    /** Zones come and go with the JDK's tables. */
    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private MongoCollection<BsonDocument> preferences() {
        return database.getCollection("preferences", BsonDocument.class);
    }
}
