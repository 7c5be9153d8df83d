package org.lectern.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lectern.web.chart.Chart.Bar;
import org.lectern.web.chart.Chart.Line;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgChartTest {
    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Chart chart(String title, double... values) {
        List<Bar> bars = java.util.Arrays.stream(values)
                .mapToObj(value -> new Bar("l" + value, "m" + value, value))
                .toList();
        return new Chart("years", title, "What it shows", bars, List.of());
    }

    @Test
    void aChartIsAPictureWithATitleAndADescription() throws Exception {
        Element svg = parsed(SvgChart.alone(chart("Posts", 1, 4))).getDocumentElement();

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("chart-years chart-years-text");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Posts");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("What it shows");
        assertThat(svg.getElementsByTagName("style").getLength()).isEqualTo(1);
        assertThat(SvgChart.inPage(chart("Posts", 1))).startsWith("<svg").doesNotContain("<style", " style=");
    }

    @Test
    void barsAreAsHighAsTheirValues() throws Exception {
        NodeList bars = parsed(SvgChart.inPage(chart("Posts", 2, 0, 4))).getElementsByTagName("rect");

        assertThat(bars.getLength()).isEqualTo(2);
        double half = Double.parseDouble(((Element) bars.item(0)).getAttribute("height"));
        double whole = Double.parseDouble(((Element) bars.item(1)).getAttribute("height"));
        assertThat(whole).isEqualTo(2 * half);
    }

    @Test
    void nothingThatIsWrittenInItIsTakenForSvg() throws Exception {
        String hostile = "</title><script>alert(1)</script>\" ' & \u0001 \uD800";

        Element svg = parsed(SvgChart.alone(chart(hostile, 1))).getDocumentElement();

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("</title><script>alert(1)</script>\" ' & \uFFFD \uFFFD");
    }

    @Test
    void linesGoThroughTheMiddleOfTheBars() throws Exception {
        Chart chart = new Chart(
                "months",
                "t",
                "d",
                List.of(new Bar("", "a", 1), new Bar("", "b", 1)),
                List.of(new Line("n", "moving", List.of(0.0, 1.0))));

        Element line = (Element)
                parsed(SvgChart.inPage(chart)).getElementsByTagName("polyline").item(0);

        assertThat(line.getAttribute("points")).isEqualTo("122,198 298,26");
    }

    @Test
    void aChartOfNothingIsEmpty() throws Exception {
        assertThat(parsed(SvgChart.alone(chart("Posts")))
                        .getElementsByTagName("rect")
                        .getLength())
                .isZero();
    }

    @Test
    void scalesEndAtARoundNumber() {
        assertThat(Scale.upTo(0).marks()).containsExactly(0L, 1L);
        assertThat(Scale.upTo(1).marks()).containsExactly(0L, 1L);
        assertThat(Scale.upTo(4.2).marks()).containsExactly(0L, 2L, 4L, 6L);
        assertThat(Scale.upTo(23).marks()).containsExactly(0L, 10L, 20L, 30L);
        assertThat(Scale.upTo(4_567).marks()).containsExactly(0L, 2_000L, 4_000L, 6_000L);
        assertThat(Scale.upTo(1e9).marks()).hasSizeLessThanOrEqualTo(5);
    }
}
