package org.lectern.web.admin.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.lectern.change.Telling;
import org.lectern.webhook.Deliveries;
import org.lectern.webhook.Delivery;
import org.lectern.webhook.Delivery.State;

/** What is, and was, on its way to a webhook, the newest first: {@code state} and {@code before} in the address. */
@Named("deliveryList")
@RequestScoped
public class DeliveryList {
    private static final int ROWS = 25;

    private final Deliveries deliveries;
    private final HttpServletRequest request;
    private final WebhookPage page;

    /** For the container's proxy. */
    protected DeliveryList() {
        this(null, null, null);
    }

    @Inject
    public DeliveryList(Deliveries deliveries, HttpServletRequest request, WebhookPage page) {
        this.deliveries = deliveries;
        this.request = request;
        this.page = page;
    }

    /** @param telling nothing for a ping */
    public record Row(Delivery delivery, String telling, String outcome) {}

    public List<Row> getRows() {
        return found().stream()
                .limit(ROWS)
                .map(each -> new Row(
                        each,
                        each.telling().map(Telling::text).orElse("ping"),
                        each.outcome().orElse("")))
                .toList();
    }

    /** The id before which the next page begins; nothing: this is the last one. */
    public String getNext() {
        List<Delivery> found = found();
        return found.size() > ROWS ? found.get(ROWS - 1).id() : "";
    }

    public String getState() {
        return state().map(State::text).orElse("");
    }

    public List<String> getStates() {
        return State.texts();
    }

    public long getDead() {
        return deliveries.count(page.getId(), State.DEAD);
    }

    private List<Delivery> found() {
        Optional<Delivery> before = Optional.ofNullable(request.getParameter("before"))
                .flatMap(deliveries::find)
                .filter(each -> each.webhook().equals(page.getId()));
        return deliveries.page(page.getId(), state(), before, ROWS + 1);
    }

    private Optional<State> state() {
        return Optional.ofNullable(request.getParameter("state")).flatMap(State::parse);
    }
}
