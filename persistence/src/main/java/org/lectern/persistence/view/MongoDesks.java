package org.lectern.persistence.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.StaleWrite;
import org.lectern.view.Desk;
import org.lectern.view.Desks;

/** The desks in MongoDB's collection {@code desks}. */
@ApplicationScoped
public class MongoDesks implements Desks {
    private final DocumentTemplate template;

    /** For the container's proxy. */
    protected MongoDesks() {
        this(null);
    }

    @Inject
    public MongoDesks(DocumentTemplate template) {
        this.template = template;
    }

    @Override
    public Desk of(String owner) {
        return template.find(DeskRecord.class, owner).map(DeskRecord::desk).orElseGet(() -> Desk.empty(owner));
    }

    @Override
    public Optional<Desk> replace(Desk desk) {
        try {
            if (desk.version() == 0) {
                DeskRecord first = DeskRecord.of(new Desk(desk.owner(), 1, desk.columns(), desk.views()));
                return Optional.of(template.insert(first).desk());
            }
            return Optional.of(template.update(DeskRecord.of(desk)).desk());
        } catch (DuplicateKey | StaleWrite overtaken) {
            return Optional.empty();
        }
    }
}
