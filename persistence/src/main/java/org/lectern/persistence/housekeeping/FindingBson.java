package org.lectern.persistence.housekeeping;

import org.bson.BsonDocument;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Sighting;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Records;

/** Findings as documents. */
final class FindingBson {
    static final String COLLECTION = "findings";
    static final String ID = Records.ID;
    static final String VERSION = "version";
    static final String CHECK = "check";
    static final String SUBJECT = "subject";
    static final String STATE = "state";
    static final String LAST_SEEN = "lastSeen";

    private static final String PLACE = "place";
    private static final String DETAIL = "detail";
    private static final String EVIDENCE = "evidence";
    private static final String EXAMPLES = "examples";
    private static final String REASON = "reason";
    private static final String FORMER_REASONS = "formerReasons";
    private static final String FIRST_SEEN = "firstSeen";
    private static final String RUN = "run";
    private static final String RETURNS = "returns";

    private FindingBson() {}

    /** With the version that it has when it is stored. */
    static BsonDocument stored(Finding finding) {
        Sighting sighting = finding.sighting();
        Document document = Document.of(ID, finding.id())
                .with(VERSION, finding.version() + 1)
                .with(CHECK, sighting.check())
                .with(SUBJECT, sighting.subject())
                .with(PLACE, sighting.place())
                .with(STATE, finding.state().text())
                .with(DETAIL, sighting.detail())
                .with(EVIDENCE, sighting.evidence())
                .with(EXAMPLES, sighting.examples())
                .withOptional(REASON, finding.reason())
                .with(FORMER_REASONS, finding.formerReasons())
                .with(FIRST_SEEN, finding.firstSeen())
                .with(LAST_SEEN, finding.lastSeen())
                .with(RUN, finding.run())
                .with(RETURNS, finding.returns());
        return DocumentBson.bson(document);
    }

    static Finding finding(BsonDocument bson) {
        Document document = DocumentBson.document(bson);
        Sighting sighting = new Sighting(
                text(document, CHECK),
                text(document, SUBJECT),
                text(document, PLACE),
                text(document, DETAIL),
                document.document(EVIDENCE).orElse(Document.empty()),
                document.texts(EXAMPLES));
        return new Finding(
                sighting,
                document.number(VERSION).orElse(0L),
                State.parse(text(document, STATE)).orElse(State.OPEN),
                document.text(REASON),
                document.texts(FORMER_REASONS),
                document.instant(FIRST_SEEN).orElseThrow(),
                document.instant(LAST_SEEN).orElseThrow(),
                text(document, RUN),
                document.number(RETURNS).orElse(0L));
    }

    private static String text(Document document, String name) {
        return document.text(name).orElse("");
    }
}
