package org.lectern.web.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.audit.AuditEntry;
import org.lectern.audit.AuditLog;
import org.lectern.audit.AuditQuery;
import org.lectern.audit.Outcome;
import org.lectern.web.security.SignedIn;

/** Who did what, the latest first. The address says what is searched for. */
@Named("auditPage")
@RequestScoped
public class AuditPage {
    private static final int ROWS = 50;
    private static final List<String> FILTERS = List.of("who", "action", "subject", "outcome", "from", "to");

    private final AuditLog log;
    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private Optional<List<AuditEntry>> found = Optional.empty();

    /** For the container's proxy. */
    protected AuditPage() {
        this(null, null, null);
    }

    @Inject
    public AuditPage(AuditLog log, SignedIn signedIn, HttpServletRequest request) {
        this.log = log;
        this.signedIn = signedIn;
        this.request = request;
    }

    public List<AuditEntry> getRows() {
        return found().stream().limit(ROWS).toList();
    }

    /** What the address of the next page says; nothing: this is the last one. */
    public String getNext() {
        if (found().size() <= ROWS) {
            return "";
        }
        String kept = FILTERS.stream()
                .flatMap(name -> asked(name).map(value -> name + "=" + encoded(value)).stream())
                .collect(Collectors.joining("&"));
        return kept + (kept.isEmpty() ? "" : "&") + "after="
                + found().get(ROWS - 1).id();
    }

    /** As the address says it, for the form's field. */
    public String value(String filter) {
        return asked(filter).orElse("");
    }

    /** Whether a day in the address is none. */
    public boolean isWrongDay() {
        return Stream.of("from", "to")
                .anyMatch(name -> asked(name).isPresent() && day(name).isEmpty());
    }

    public List<String> getOutcomes() {
        return Arrays.stream(Outcome.values()).map(Outcome::text).toList();
    }

    private List<AuditEntry> found() {
        List<AuditEntry> known = found.orElseGet(this::search);
        found = Optional.of(known);
        return known;
    }

    private List<AuditEntry> search() {
        return log.find(new AuditQuery(
                asked("who"),
                asked("action"),
                asked("subject"),
                asked("outcome").flatMap(Outcome::parse),
                day("from").map(this::beginning),
                day("to").map(day -> beginning(day.plusDays(1))),
                asked("after"),
                ROWS + 1));
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(signedIn.zone()).toInstant();
    }

    private Optional<LocalDate> day(String name) {
        try {
            return asked(name).map(LocalDate::parse);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private Optional<String> asked(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= 300);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
