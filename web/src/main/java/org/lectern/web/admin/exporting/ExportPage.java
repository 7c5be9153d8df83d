package org.lectern.web.admin.exporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.web.BaseUrl;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Sizes;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.admin.frame.When;
import org.lectern.web.exporting.ExportFormats;
import org.lectern.web.exporting.PreparedExports;
import org.lectern.web.exporting.PreparedExports.Prepared;
import org.lectern.web.exporting.PreparedExports.State;

/** The formats in which the site can be had as a file, and how far those are that are being written. */
@Named("exportPage")
@RequestScoped
public class ExportPage {
    private final ExportFormats formats;
    private final PreparedExports prepared;
    private final BaseUrl baseUrl;
    private final HttpServletRequest request;
    private final AdminAudit audit;
    private final Texts texts;
    private final When when;

    /** For the container's proxy. */
    protected ExportPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ExportPage(
            ExportFormats formats,
            PreparedExports prepared,
            BaseUrl baseUrl,
            HttpServletRequest request,
            AdminAudit audit,
            Texts texts,
            When when) {
        this.formats = formats;
        this.prepared = prepared;
        this.baseUrl = baseUrl;
        this.request = request;
        this.audit = audit;
        this.texts = texts;
        this.when = when;
    }

    /**
     * A format as the page shows it.
     *
     * @param told how far it is, in words; empty: nobody asked for it
     */
    public record Choice(
            String name,
            String label,
            String description,
            String fileName,
            boolean writing,
            boolean ready,
            String told) {}

    /** The archive first: it is the one that nothing is lost in. */
    public List<Choice> getChoices() {
        return formats.all().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.name().equals("lectern"), one.name().equals("lectern")))
                .map(this::choice)
                .toList();
    }

    private Choice choice(ExportFormat format) {
        Optional<Prepared> found = prepared.find(format.name());
        Optional<State> state = found.map(Prepared::state);
        return new Choice(
                format.name(),
                format.label(),
                format.description(),
                format.fileName(),
                state.equals(Optional.of(State.WRITING)),
                state.equals(Optional.of(State.READY)),
                found.map(this::told).orElse(""));
    }

    private String told(Prepared export) {
        String size = Sizes.shown(export.bytes().get(), texts.locale());
        return switch (export.state()) {
            case WRITING -> texts.of("export.writing", size);
            case READY -> texts.of("export.ready", size, when.shown(export.at()));
            case FAILED -> texts.get("export.failed");
        };
    }

    public void prepare(String name) {
        formats.find(name).ifPresent(format -> {
            audit.note(AdminAudit.who(request), "export.read", Optional.empty());
            prepared.prepare(format, baseUrl.of(request));
        });
    }

    /** Whether any of them is being written. */
    public boolean isWriting() {
        return getChoices().stream().anyMatch(Choice::writing);
    }
}
