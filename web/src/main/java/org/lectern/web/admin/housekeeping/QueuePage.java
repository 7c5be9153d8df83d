package org.lectern.web.admin.housekeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Checks;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.Findings;
import org.lectern.web.admin.frame.Once;
import org.lectern.web.admin.frame.Texts;

/** The findings of one check. Which ones, and from where on, stands in the address. */
@Named("queuePage")
@RequestScoped
public class QueuePage {
    /** At a time, so that a page with a picture each stays light. */
    static final int SHOWN = 25;

    private final Checks checks;
    private final Findings findings;
    private final FindingCards cards;
    private final Texts texts;
    private final FacesContext faces;

    private String check = "";
    private String state = QueueView.OPEN;
    private String after = "";
    private final Once<Listed> listed = new Once<>(this::listed);
    private final Once<Map<State, Long>> counts = new Once<>(this::counts);

    /** For the container's proxy. */
    protected QueuePage() {
        this(null, null, null, null, null);
    }

    @Inject
    public QueuePage(Checks checks, Findings findings, FindingCards cards, Texts texts, FacesContext faces) {
        this.checks = checks;
        this.findings = findings;
        this.cards = cards;
        this.texts = texts;
        this.faces = faces;
    }

    private record Listed(List<FindingCard> cards, Optional<String> next) {}

    /** One of the states to look at. */
    public record View(String name, String label, String address, boolean current) {}

    public void load() throws IOException {
        boolean isKnown = checks.find(check).isPresent();
        if (!isKnown || !QueueView.ALL.contains(state)) {
            faces.getExternalContext().responseSendError(isKnown ? 400 : 404, "");
            faces.responseComplete();
        }
    }

    public Check getFound() {
        return checks.find(check).orElseThrow();
    }

    public List<FindingCard> getCards() {
        return listed.get().cards();
    }

    /** The address of the next page; empty: this is the last one. */
    public String getNext() {
        return listed.get()
                .next()
                .map(last -> address(state) + "&after=" + last)
                .orElse("");
    }

    /** The address of this queue from its beginning on. */
    public String getStart() {
        return address(state);
    }

    public long getOpen() {
        return counts.get().getOrDefault(State.OPEN, 0L);
    }

    public List<View> getViews() {
        return QueueView.ALL.stream()
                .map(name -> new View(name, label(name), address(name), name.equals(state)))
                .toList();
    }

    private String label(String name) {
        String label = texts.get("housekeeping.state." + name);
        return State.parse(name)
                .map(known -> label + " (" + texts.number(counts.get().getOrDefault(known, 0L)) + ")")
                .orElse(label);
    }

    private Map<State, Long> counts() {
        return findings.counts(List.of(check)).getOrDefault(check, Map.of());
    }

    private String address(String of) {
        return "/admin/queue?check=" + check + "&state=" + of;
    }

    private Listed listed() {
        Optional<Finding> last = Optional.of(after).filter(id -> !id.isEmpty()).flatMap(findings::find);
        QueueView view = QueueView.read(findings, check, state, last, SHOWN);
        return new Listed(cards.of(getFound(), view.findings()), view.next().map(Finding::id));
    }

    public String getCheck() {
        return check;
    }

    public void setCheck(String check) {
        this.check = Optional.ofNullable(check).orElse("");
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = Optional.ofNullable(state).orElse(QueueView.OPEN);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Optional.ofNullable(after).orElse("");
    }
}
