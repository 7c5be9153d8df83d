package org.lectern.exporting.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none {{ here }} | none {{ here }}",
                "{{< x >}} and {{% y %}} | {{</* x */>}} and {{%/* y */%}}",
                "{{{< x >}} | {{{</* x */>}}",
                "`{{<` and `>}}` | `{{</*` and `*/>}}`",
                "{{</* x */>}} | {{</*/* x */*/>}}"
            })
    void whatWouldBeCalledIsWrittenAsHugoWritesItInTexts(String text, String escaped) {
        assertThat(Shortcodes.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void whatIsNeverEndedEndsInAComment() {
        assertThat(Shortcodes.escaped("a {{< b")).isEqualTo("a {{</* b\n\n<!-- */>}} -->\n");
    }
}
