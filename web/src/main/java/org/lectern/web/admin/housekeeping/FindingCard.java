package org.lectern.web.admin.housekeeping;

import java.util.List;

/**
 * A finding with its fixes beside it, as the page shows it.
 *
 * @param title of the post, or what else it is about
 * @param address where it is edited; empty: nowhere
 * @param picture the address of the picture that it is about; empty: it is about none
 * @param elsewhere whether the picture lies at another site, which these pages show nothing of
 * @param seen when it was first seen, for people
 * @param reason why it is ignored; empty: it is not
 * @param others posts to look at beside it
 */
public record FindingCard(
        String id,
        String title,
        String address,
        String detail,
        String picture,
        boolean elsewhere,
        String state,
        boolean returned,
        String seen,
        String reason,
        List<FixForm> fixes,
        List<Other> others) {
    public FindingCard {
        fixes = List.copyOf(fixes);
        others = List.copyOf(others);
    }

    /** A post to look at. */
    public record Other(String title, String address) {}

    /**
     * A way to mend it.
     *
     * @param choices buttons in place of the one with the label; empty: there is nothing to choose
     * @param uses how many findings can be mended in one go; 0: each by itself
     */
    public record FixForm(String name, String label, List<Input> inputs, List<Choice> choices, int uses) {
        public FixForm {
            inputs = List.copyOf(inputs);
            choices = List.copyOf(choices);
        }

        /** Whether it takes nothing but a press. */
        public boolean plain() {
            return inputs.isEmpty() && choices.isEmpty();
        }
    }

    /** @param type {@code text}, {@code long}, {@code date} or {@code tags} */
    public record Input(String name, String label, String type) {}

    /** A button that says one value. */
    public record Choice(String name, String value, String label) {}

    public boolean open() {
        return state.equals("open");
    }

    public boolean ignored() {
        return state.equals("ignored");
    }
}
