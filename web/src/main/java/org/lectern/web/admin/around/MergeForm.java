package org.lectern.web.admin.around;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** What is to become one, and which of it stays. */
@Named("mergeForm")
@ViewScoped
public class MergeForm implements Serializable {
    private static final long serialVersionUID = 1;

    private List<MergeChoice> choices = List.of();
    private String into = "";

    /** The one that most refer to is the one that stays, unless somebody chooses another. */
    void offer(List<MergeChoice> offered) {
        choices = List.copyOf(offered);
        into = choices.stream()
                .max(Comparator.comparingLong(MergeChoice::uses))
                .map(MergeChoice::key)
                .orElse("");
    }

    public List<MergeChoice> getChoices() {
        return choices;
    }

    public boolean isPossible() {
        return choices.size() > 1;
    }

    /** All that refer to one of them. */
    public long getUses() {
        return choices.stream().mapToLong(MergeChoice::uses).sum();
    }

    public String getInto() {
        return into;
    }

    /** Nothing but what was offered. */
    public void setInto(String into) {
        if (choices.stream().anyMatch(each -> each.key().equals(into))) {
            this.into = into;
        }
    }
}
