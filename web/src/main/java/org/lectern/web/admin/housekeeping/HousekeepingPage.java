package org.lectern.web.admin.housekeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.HousekeepingRun.State;
import org.lectern.housekeeping.HousekeepingRuns;
import org.lectern.housekeeping.HousekeepingSettings;
import org.lectern.housekeeping.RunHousekeeping;
import org.lectern.security.Permission;
import org.lectern.web.admin.frame.Once;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.security.SignedIn;

/** All queues, and the runs that fill them. */
@Named("housekeepingPage")
@RequestScoped
public class HousekeepingPage {
    private static final String PAGE = "/admin/housekeeping?faces-redirect=true";

    private final Queues queues;
    private final RunHousekeeping running;
    private final HousekeepingRuns runs;
    private final HousekeepingSettings settings;
    private final SignedIn signedIn;
    private final Texts texts;
    private final FacesContext faces;

    private final Once<List<HousekeepingRun>> latest = new Once<>(this::latest);
    private final Once<List<Queues.Queue>> all = new Once<>(this::all);

    /** For the container's proxy. */
    protected HousekeepingPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public HousekeepingPage(
            Queues queues,
            RunHousekeeping running,
            HousekeepingRuns runs,
            HousekeepingSettings settings,
            SignedIn signedIn,
            Texts texts,
            FacesContext faces) {
        this.queues = queues;
        this.running = running;
        this.runs = runs;
        this.settings = settings;
        this.signedIn = signedIn;
        this.texts = texts;
        this.faces = faces;
    }

    public List<Queues.Queue> getQueues() {
        return all.get();
    }

    private List<Queues.Queue> all() {
        return queues.of(getRuns());
    }

    public List<HousekeepingRun> getRuns() {
        return latest.get();
    }

    private List<HousekeepingRun> latest() {
        return runs.latest(Queues.RUNS);
    }

    /** @return this page */
    public String start() {
        return started(Set.of());
    }

    /** @return this page */
    public String start(String check) {
        return started(Set.of(check));
    }

    private String started(Set<String> checks) {
        boolean mayNot = !signedIn.may(Permission.CURATE);
        if (mayNot || running.start(signedIn.name(), checks) instanceof RunHousekeeping.Answer.UnderWay) {
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_WARN,
                            texts.get(mayNot ? "housekeeping.not-allowed" : "housekeeping.under-way"),
                            null));
            faces.getExternalContext().getFlash().setKeepMessages(true);
        }
        latest.forget();
        return PAGE;
    }

    /** @return this page */
    public String cancel() {
        getRuns().stream().filter(run -> run.state() == State.RUNNING).forEach(run -> runs.askToCancel(run.id()));
        return PAGE;
    }

    public boolean isRunning() {
        return getLast().filter(run -> run.state() == State.RUNNING).isPresent();
    }

    private Optional<HousekeepingRun> getLast() {
        return getRuns().stream().findFirst();
    }

    public long getDone() {
        return getLast().map(run -> run.progress().done()).orElse(0L);
    }

    public long getTotal() {
        return getLast().map(run -> run.progress().total()).orElse(0L);
    }

    /** How far the run is that is under way, or why the last one ended before its end; empty where all is well. */
    public String getProgress() {
        return isRunning() ? texts.of("housekeeping.progress", getDone(), getTotal()) : "";
    }

    public String getProblem() {
        return getLast().flatMap(HousekeepingRun::problem).orElse("");
    }

    /** When everything is looked at by itself. */
    public String getSchedule() {
        return settings.hour()
                .map(hour -> texts.of("housekeeping.daily", hour))
                .orElseGet(() -> texts.get("housekeeping.on-demand"));
    }
}
