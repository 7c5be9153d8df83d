package org.lectern.web.admin.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.web.admin.frame.Difference;

class KindFormTest {
    private final KindForm form = new KindForm();

    @Test
    void rowsMoveByOneAndNotOverTheEnds() {
        form.setRows(Stream.of("a", "b", "c")
                .map(name -> new FieldRow().with("name", name))
                .toList());

        assertThat(form.move(0, 1)).isEqualTo(1);
        assertThat(form.move(1, 1)).isEqualTo(2);
        assertThat(form.move(2, 1)).isEqualTo(2);
        assertThat(form.move(0, -1)).isZero();
        assertThat(form.move(7, -1)).isEqualTo(7);
        assertThat(form.getRows()).extracting(row -> row.text("name")).containsExactly("b", "c", "a");
    }

    @Test
    void whatSomebodyElseSavedIsShownBesideMineUntilOneOfThemIsTaken() {
        form.fill("review", 3, Map.of("label", "Mine", "description", "Same"));

        form.compareWith(5, Map.of("label", "Theirs", "description", "Same"));
        assertThat(form.getDifferences()).isEqualTo(List.of(new Difference("label", "Mine", "Theirs")));
        assertThat(form.getVersion()).isEqualTo(3);

        form.insist();
        assertThat(form.getVersion()).isEqualTo(5);
        assertThat(form.getTexts()).containsEntry("label", "Mine");

        form.take(6, Map.of("label", "Theirs", "description", "Same"));
        assertThat(form.getTexts()).containsEntry("label", "Theirs");
        assertThat(form.getAside()).extracting(Difference::mine).containsExactly("Mine");
        assertThat(form.getVersion()).isEqualTo(6);
    }
}
