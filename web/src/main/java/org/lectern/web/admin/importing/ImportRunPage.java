package org.lectern.web.admin.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.lectern.importing.AwaitedNodes;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.ImportRuns;
import org.lectern.importing.SteerImport;
import org.lectern.importing.SteeredImport;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** One import: how far it is, and how to steer it. Asked for anew every second until it has ended. */
@Named("importRunPage")
@RequestScoped
public class ImportRunPage {
    private static final String RUN = "/admin/import-run?faces-redirect=true&id=";
    private static final int MINUTE = 60;

    private final ImportRuns runs;
    private final SteerImport steering;
    private final AwaitedNodes nodes;
    private final FacesContext faces;
    private final Texts texts;
    private final SignedIn signedIn;

    private String id = "";
    private Optional<ImportRun> found = Optional.empty();

    /** For the container's proxy. */
    protected ImportRunPage() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ImportRunPage(
            ImportRuns runs,
            SteerImport steering,
            AwaitedNodes nodes,
            FacesContext faces,
            Texts texts,
            SignedIn signedIn) {
        this.runs = runs;
        this.steering = steering;
        this.nodes = nodes;
        this.faces = faces;
        this.texts = texts;
        this.signedIn = signedIn;
    }

    public void load() throws IOException {
        if (run().isEmpty()) {
            faces.getExternalContext().responseSendError(asked().isBlank() ? 400 : 404, "");
            faces.responseComplete();
        }
    }

    public void cancel() {
        steered(steering.cancel(asked()));
    }

    public void pause() {
        steered(steering.pause(asked()));
    }

    public void resume() {
        steered(steering.resume(asked()));
    }

    /** @return the page of the import that began, or null to stay */
    public String startForReal() {
        SteeredImport result =
                steering.start(asked(), faces.getExternalContext().getRemoteUser());
        steered(result);
        return result instanceof SteeredImport.Steered started
                ? RUN + started.run().id()
                : null;
    }

    private void steered(SteeredImport result) {
        found = Optional.empty();
        if (result instanceof SteeredImport.NotNow notNow) {
            String reason = notNow.reason();
            String text = Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + '.';
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    private Optional<ImportRun> run() {
        if (found.isEmpty() && !asked().isBlank()) {
            found = runs.find(asked());
        }
        return found;
    }

    /** Faces hands no view parameter to a partial request, so those carry it themselves. */
    private String asked() {
        return id.isBlank()
                ? faces.getExternalContext().getRequestParameterMap().getOrDefault("id", "")
                : id;
    }

    public ImportRun getRun() {
        return run().orElseThrow();
    }

    public boolean isEnded() {
        return getRun().state().isFinal();
    }

    public boolean isPaused() {
        return getRun().state() == State.PAUSED;
    }

    /** Whether what a dry run told of can be done. */
    public boolean isStartable() {
        ImportRun run = getRun();
        return run.dryRun() && run.state() == State.DONE && steering.isKept(run);
    }

    public boolean isCurator() {
        return signedIn.may(Permission.CURATE);
    }

    /** Why it does not go on; empty where it does. */
    public String getAwaited() {
        return nodes.awaited(getRun()).orElse("");
    }

    /** Such as {@code 120 of 1,891 files, 40 a second, 45 seconds left}. */
    public String getProgress() {
        ImportRun.Progress progress = getRun().progress();
        if (progress.total() == 0) {
            return texts.get(getRun().state() == State.RUNNING ? "import.looking" : "import.waiting");
        }
        String files = texts.of("import.progress", progress.done(), progress.total());
        boolean isMoving = progress.rate().filter(each -> each > 0).isPresent() && !isPaused();
        return isMoving
                ? files + " "
                        + texts.of("import.rate", Math.round(progress.rate().orElse(0d)))
                        + " " + left(progress.secondsLeft().orElse(0L))
                : files;
    }

    private String left(long seconds) {
        return seconds < 2 * MINUTE
                ? texts.of("import.seconds-left", seconds)
                : texts.of("import.minutes-left", (seconds + MINUTE - 1) / MINUTE);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
