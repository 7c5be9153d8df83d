package org.lectern.web.admin.kind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.field.Field;
import org.lectern.post.kind.migration.MigrateKind;
import org.lectern.post.kind.migration.MigrateResult;
import org.lectern.problem.Violation;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.AdminPage;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** Plans a change of a kind's field together with all posts of the kind; what it would do is shown before anybody starts it. */
@Named("migrationPage")
@RequestScoped
public class MigrationPage {
    private static final Map<String, String> PLACES = Map.of(
            "/name", "edit:name",
            "/to", "edit:to",
            "/conversion", "edit:conversion",
            "/values", "edit:values",
            "/separator", "edit:separator",
            "/into", "edit:into");
    private static final List<String> OPERATIONS =
            List.of("rename-attribute", "retype-attribute", "split-attribute", "drop-attribute");
    private static final List<String> CONVERSIONS = List.of(
            "text-to-number",
            "number-to-text",
            "text-to-date",
            "text-to-boolean",
            "text-to-enumeration",
            "single-to-list",
            "list-to-single");
    private static final String OF_PARAMETERS = "/change/parameters";
    /** Where Faces goes when it stays on the page. */
    private static final String STAY = null;

    private final Kinds kinds;
    private final MigrateKind migrating;
    private final MigrationForm form;
    private final FormMessages messages;
    private final Texts texts;
    private final Leave leave;
    private final SignedIn signedIn;

    private String name = "";

    /** For the container's proxy. */
    protected MigrationPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public MigrationPage(
            Kinds kinds,
            MigrateKind migrating,
            MigrationForm form,
            FormMessages messages,
            Texts texts,
            Leave leave,
            SignedIn signedIn) {
        this.kinds = kinds;
        this.migrating = migrating;
        this.form = form;
        this.messages = messages;
        this.texts = texts;
        this.leave = leave;
        this.signedIn = signedIn;
    }

    public void load() {
        Optional<Kind> kind = kinds.find(name);
        if (kind.isEmpty()) {
            leave.refuse(404);
            return;
        }
        begin(kind.get());
        form.fill(name, kind.get().version(), Map.of());
    }

    /** Leads to what would be done; nothing is, before it is started there. */
    public String plan() {
        if (leave.isMissing(Permission.DEFINE_KINDS)) {
            return STAY;
        }
        Document wanted = Document.of(
                "change", Document.of("operation", form.getOperation()).with("parameters", parameters()));
        MigrateResult result = migrating.plan(form.getKey(), wanted, form.getVersion(), signedIn.name());
        if (result instanceof MigrateResult.Planned planned) {
            return AdminPage.BULK_CHANGE.path()
                    + new Query()
                            .with("faces-redirect", "true")
                            .with("id", planned.change().id());
        }
        if (result instanceof MigrateResult.Rejected rejected) {
            messages.violations(
                    rejected.violations().stream().map(MigrationPage::shortened).toList(), PLACES);
        } else if (result instanceof MigrateResult.Conflict conflict) {
            begin(conflict.current());
            form.fill(form.getKey(), conflict.current().version(), form.getTexts());
            messages.problem(texts.get("kind.migration.stale"));
        } else {
            messages.problem(texts.get("kind.gone"));
        }
        return STAY;
    }

    private void begin(Kind kind) {
        form.setFields(kind.fields().stream().map(Field::name).toList());
    }

    private Document parameters() {
        Document parameters = Document.of("name", form.text("name"));
        return switch (form.getOperation()) {
            case "rename-attribute" -> parameters.with("to", form.text("to").strip());
            case "split-attribute" ->
                parameters.with("separator", form.text("separator")).with("into", parts(form.text("into"), ","));
            case "retype-attribute" ->
                form.text("conversion").equals("text-to-enumeration")
                        ? parameters
                                .with("conversion", form.text("conversion"))
                                .with("values", parts(form.text("values"), "\\R"))
                        : parameters.with("conversion", form.text("conversion"));
            default -> parameters;
        };
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Violation shortened(Violation violation) {
        boolean isOfParameters = violation.pointer().startsWith(OF_PARAMETERS + "/");
        return isOfParameters
                ? new Violation(violation.pointer().substring(OF_PARAMETERS.length()), violation.detail())
                : violation;
    }

    public List<String> getOperations() {
        return OPERATIONS;
    }

    public List<String> getConversions() {
        return CONVERSIONS;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }
}
