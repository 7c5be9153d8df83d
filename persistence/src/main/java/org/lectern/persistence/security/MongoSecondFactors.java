package org.lectern.persistence.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.StaleWrite;
import org.lectern.security.factor.SecondFactor;
import org.lectern.security.factor.SecondFactors;

/** In MongoDB's collection {@code secondFactors}, a document for each user who has one. */
@ApplicationScoped
public class MongoSecondFactors implements SecondFactors {
    private final DocumentTemplate template;

    /** For the container's proxy. */
    protected MongoSecondFactors() {
        this(null);
    }

    @Inject
    public MongoSecondFactors(DocumentTemplate template) {
        this.template = template;
    }

    @Override
    public Optional<SecondFactor> find(String user) {
        return template.find(SecondFactorRecord.class, user).map(SecondFactorRecord::factor);
    }

    @Override
    public boolean insert(SecondFactor factor) {
        try {
            template.insert(SecondFactorRecord.of(factor, factor.version()));
            return true;
        } catch (DuplicateKey taken) {
            return false;
        }
    }

    @Override
    public boolean replace(SecondFactor factor) {
        try {
            template.update(SecondFactorRecord.of(factor, factor.version() - 1));
            return true;
        } catch (StaleWrite stale) {
            return false;
        }
    }

    @Override
    public void delete(String user) {
        template.delete(SecondFactorRecord.class, user);
    }
}
