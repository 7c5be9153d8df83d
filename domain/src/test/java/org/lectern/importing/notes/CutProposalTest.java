package org.lectern.importing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.post.part.Cut;
import org.lectern.post.part.NotesCut;
import org.lectern.problem.Checked;

class CutProposalTest {
    private static final String TEXT =
            """
            # PyConf 2031

            Opening.

            ## Day 1

            ### Tractors

            Ann Lee

            > Said.

            Heard.

            #### Wheels

            More.

            ### Ploughs

            Bob Kay

            Last.
            """;

    @Test
    void talksAreProposedWhereAnImportWouldFindThemAndEveryOtherHeadingIsThereToBeChosen() {
        List<CutProposal> proposals = CutProposal.of(TEXT);

        assertThat(proposals).extracting(each -> each.cut().title()).contains("Tractors", "Wheels", "Ploughs");
        assertThat(proposals)
                .filteredOn(CutProposal::isProposed)
                .extracting(each -> each.cut().title())
                .containsExactly("Tractors", "Ploughs");
        Cut first = proposals.stream()
                .filter(CutProposal::isProposed)
                .findFirst()
                .orElseThrow()
                .cut();
        assertThat(first.speakers()).containsExactly("Ann Lee");
        assertThat(first.section()).isEqualTo(Optional.of("Day 1"));
        assertThat(TEXT.substring(first.start())).startsWith("## Day 1");
    }

    @Test
    void whatIsProposedCanBeCut() {
        List<Cut> cuts = CutProposal.of(TEXT).stream()
                .filter(CutProposal::isProposed)
                .map(CutProposal::cut)
                .toList();

        assertThat(NotesCut.of(TEXT, cuts)).isInstanceOf(Checked.Right.class);
    }

    @Test
    void aTextWithoutHeadingsHasNoProposals() {
        assertThat(CutProposal.of("Only words.\n")).isEmpty();
        assertThat(CutProposal.of("")).isEmpty();
    }
}
