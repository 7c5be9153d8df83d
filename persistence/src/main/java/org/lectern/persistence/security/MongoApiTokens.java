package org.lectern.persistence.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.lectern.security.ApiToken;
import org.lectern.security.ApiTokens;

/** The tokens in MongoDB's collection {@code tokens}. */
@ApplicationScoped
public class MongoApiTokens implements ApiTokens {
    private final DocumentTemplate template;

    /** For the container's proxy. */
    protected MongoApiTokens() {
        this(null);
    }

    @Inject
    public MongoApiTokens(DocumentTemplate template) {
        this.template = template;
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return template.select(TokenRecord.class)
                .where("hash")
                .eq(hash)
                .<TokenRecord>singleResult()
                .map(TokenRecord::token);
    }

    @Override
    public void insert(ApiToken token) {
        template.insert(TokenRecord.of(token));
    }
}
