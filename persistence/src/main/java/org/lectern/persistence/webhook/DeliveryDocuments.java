package org.lectern.persistence.webhook;

import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.lectern.change.Telling;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Records;
import org.lectern.webhook.Delivery;
import org.lectern.webhook.Delivery.State;

/** Deliveries as they are stored. */
final class DeliveryDocuments {
    static final String WEBHOOK = "webhook";
    static final String NUMBER = "number";
    static final String AT = "at";
    static final String STATE = "state";
    static final String ATTEMPTS = "attempts";
    static final String DUE = "due";
    static final String ENDED = "ended";
    private static final String EVENT = "event";
    private static final String POST = "post";
    private static final String VERSION = "postVersion";
    private static final String OUTCOME = "outcome";

    private DeliveryDocuments() {}

    static BsonDocument bson(Delivery delivery) {
        BsonDocument whole = new BsonDocument(Records.ID, new BsonString(delivery.id()));
        DocumentBson.bson(Document.of(WEBHOOK, delivery.webhook())
                        .with(NUMBER, delivery.number())
                        .withOptional(EVENT, delivery.telling().map(Telling::text))
                        .with(POST, delivery.post())
                        .with(VERSION, delivery.version())
                        .with(AT, delivery.at())
                        .with(STATE, delivery.state().text())
                        .with(ATTEMPTS, delivery.attempts())
                        .with(DUE, delivery.due())
                        .withOptional(ENDED, delivery.ended())
                        .withOptional(OUTCOME, delivery.outcome()))
                .forEach(whole::append);
        return whole;
    }

    static Delivery delivery(BsonDocument bson) {
        Document stored = DocumentBson.document(bson);
        return new Delivery(
                stored.text(Records.ID).orElse(""),
                stored.text(WEBHOOK).orElse(""),
                stored.number(NUMBER).orElse(0L),
                stored.text(EVENT).flatMap(Telling::parse),
                stored.text(POST).orElse(""),
                stored.number(VERSION).orElse(0L),
                stored.instant(AT).orElse(Instant.EPOCH),
                stored.text(STATE).flatMap(State::parse).orElse(State.DEAD),
                stored.number(ATTEMPTS).orElse(0L).intValue(),
                stored.instant(DUE).orElse(Instant.EPOCH),
                stored.instant(ENDED),
                stored.text(OUTCOME));
    }
}
