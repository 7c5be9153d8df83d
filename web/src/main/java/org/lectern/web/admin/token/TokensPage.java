package org.lectern.web.admin.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.problem.Checked;
import org.lectern.security.ApiToken;
import org.lectern.security.ApiTokens;
import org.lectern.security.IssueToken;
import org.lectern.security.IssuedToken;
import org.lectern.security.Permission;
import org.lectern.security.Scope;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** The tokens of programs: one's own, and everybody's for those who administer the site. */
@Named("tokensPage")
@RequestScoped
public class TokensPage {
    private static final int ROWS = 50;
    private static final String AGAIN = "/admin/tokens?faces-redirect=true";
    private static final String STAY = null;
    private static final String TOKEN = "issuedToken";

    private final ApiTokens tokens;
    private final IssueToken issuing;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Notices notices;
    private final AdminAudit audit;
    private final Clock clock;

    private String after = "";
    private String name = "";
    private List<String> scopes = List.of();
    private String expires = "";

    /** For the container's proxy. */
    protected TokensPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public TokensPage(
            ApiTokens tokens,
            IssueToken issuing,
            SignedIn signedIn,
            Texts texts,
            Notices notices,
            AdminAudit audit,
            Clock clock) {
        this.tokens = tokens;
        this.issuing = issuing;
        this.signedIn = signedIn;
        this.texts = texts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param expires null: never; so is {@code used}, as EL knows no other way to say that */
    public record Row(ApiToken token, String scopes, Instant expires, boolean isExpired, Instant used) {}

    public List<Row> getRows() {
        return found().stream().limit(ROWS).map(this::row).toList();
    }

    /** The id behind which the next page begins; nothing: this is the last one. */
    public String getNext() {
        List<ApiToken> found = found();
        return found.size() > ROWS ? found.get(ROWS - 1).id() : "";
    }

    /** Those that this person's tokens may have. */
    public List<String> getAllowed() {
        return Arrays.stream(Scope.values())
                .filter(scope -> signedIn.user().filter(scope::isFor).isPresent())
                .map(Scope::text)
                .toList();
    }

    /** The one that was made just now, this once; nothing: none was. */
    public String getIssued() {
        return notices.handed(TOKEN);
    }

    /** @return where to go, or null to stay on the page: Faces knows no other way to say that */
    public String issue() {
        Optional<Instant> end = end();
        if (end.isEmpty() && !expires.isBlank()) {
            notices.wrongAt("issue:expires", texts.get("token.wrong.expires"));
            return STAY;
        }
        Checked<IssuedToken> result = issuing.issue(signedIn.name(), name, scopes, end);
        if (result instanceof Checked.Wrong<IssuedToken> wrong) {
            wrong.violations().stream()
                    .map(each -> each.pointer().split("/")[1])
                    .distinct()
                    .forEach(field -> notices.wrongAt("issue:" + field, texts.get("token.wrong." + field)));
            return STAY;
        }
        IssuedToken issued = ((Checked.Right<IssuedToken>) result).value();
        audit.note(
                signedIn.name(),
                "tokens.create",
                Optional.of("tokens/" + issued.stored().id()));
        notices.hand(TOKEN, issued.token());
        return AGAIN;
    }

    public String revoke() {
        String id = notices.pressed("tokens:revoke");
        boolean isTheirs = tokens.find(id)
                .filter(token -> seesAll() || token.user().equals(signedIn.name()))
                .isPresent();
        if (!isTheirs) {
            audit.refused(signedIn.name(), "tokens.delete", Optional.of("tokens/" + id));
            notices.nextWrong(texts.get("token.missing"));
            return AGAIN;
        }
        tokens.delete(id);
        audit.note(signedIn.name(), "tokens.delete", Optional.of("tokens/" + id));
        notices.next(texts.get("token.revoked"));
        return AGAIN;
    }

    public boolean isEverybodys() {
        return seesAll();
    }

    private boolean seesAll() {
        return signedIn.may(Permission.ADMINISTER);
    }

    private List<ApiToken> found() {
        Optional<String> whose = seesAll() ? Optional.empty() : Optional.of(signedIn.name());
        return tokens.list(whose, Optional.of(after).filter(each -> !each.isEmpty()), ROWS + 1);
    }

    private Row row(ApiToken token) {
        return new Row(
                token,
                String.join(", ", token.scopes().stream().sorted().toList()),
                token.expires().orElse(null),
                token.isExpiredAt(clock.instant()),
                token.lastUsed().orElse(null));
    }

    /** The day's end where the person is. */
    private Optional<Instant> end() {
        try {
            return Optional.of(expires.strip()).filter(text -> !text.isEmpty()).map(text -> LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(signedIn.zone())
                    .toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null ? "" : after;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String[] getScopes() {
        return scopes.toArray(String[]::new);
    }

    public void setScopes(String[] scopes) {
        this.scopes = List.of(scopes);
    }

    public String getExpires() {
        return expires;
    }

    public void setExpires(String expires) {
        this.expires = expires == null ? "" : expires;
    }
}
