package org.lectern.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvCellTest {
    @Test
    void textsStandInQuotationMarksAndNumbersAsTheyAre() {
        assertThat(CsvCell.row("a", 5, 1.5, "say \"yes\", twice\n"))
                .isEqualTo("\"a\",5,1.5,\"say \"\"yes\"\", twice\n\"\r\n");
    }

    @Test
    void noTextIsAFormula() {
        assertThat(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"))
                .allSatisfy(text -> assertThat(CsvCell.text(text)).startsWith("\"'"));
        assertThat(CsvCell.row(-1)).isEqualTo("-1\r\n");
    }
}
