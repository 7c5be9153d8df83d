package org.lectern.web.chart;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lectern.web.chart.Chart.Bar;
import org.lectern.web.chart.Chart.Line;

/** Draws a chart as SVG, which scales with its place. What stands in it as text is escaped. For one drawing. */
public final class SvgChart {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 400;
    private static final int HEIGHT = 220;
    private static final int LEFT = 34;
    private static final int RIGHT = 14;
    private static final int TOP = 26;
    private static final int BOTTOM = 22;
    private static final int LEGEND_LINE = 10;
    private static final int SAMPLE = 14;
    /** About as wide as a letter is on average. */
    private static final double LETTER = 6.6;

    /** For a picture that stands alone; a page has the same in its style sheet. */
    private static final String STYLE =
            """
            .chart { font: 11px system-ui, "Segoe UI", "Noto Sans", sans-serif; background: #fdfcf9; }
            .chart text { fill: #655f55; } .chart .grid { stroke: #e2ddd2; } .chart .bar { fill: #1f5d4d; fill-opacity: 0.55; }
            .chart .line { fill: none; stroke-width: 2; } .chart .moving { stroke: #a3450f; }
            .chart .overall { stroke: #23211d; stroke-dasharray: 5 3; }
            @media (prefers-color-scheme: dark) {
              .chart { background: #191a1c; } .chart text { fill: #a8a297; } .chart .grid { stroke: #37383b; }
              .chart .bar { fill: #8fcdb9; } .chart .moving { stroke: #f0a36b; } .chart .overall { stroke: #e4e1da; }
            }
            """;

    /** Whatever is no Char in XML 1.0. */
    private static final Pattern UNFIT_FOR_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Chart chart;
    private final Scale scale;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private SvgChart(Chart chart) throws XMLStreamException {
        this.chart = chart;
        scale = Scale.upTo(chart.highest());
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    }

    /** A whole document. */
    public static String alone(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawn(chart, true) + "\n";
    }

    /** An element of a page. */
    public static String inPage(Chart chart) {
        return drawn(chart, false);
    }

    private static String drawn(Chart chart, boolean hasStyle) {
        try {
            SvgChart svg = new SvgChart(chart);
            svg.draw(hasStyle);
            return svg.text.toString();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private void draw(boolean hasStyle) throws XMLStreamException {
        String title = "chart-" + chart.name();
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        attributes("class", "chart", "role", "img", "viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        attributes("aria-labelledby", title + " " + title + "-text");
        element("title", chart.title(), "id", title);
        element("desc", chart.description(), "id", title + "-text");
        if (hasStyle) {
            element("style", STYLE);
        }
        legend();
        grid();
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(i, chart.bars().get(i));
        }
        for (Line line : chart.lines()) {
            line(line);
        }
        xml.writeEndElement();
    }

    private void legend() throws XMLStreamException {
        double x = LEFT;
        for (Line line : chart.lines()) {
            String end = number(x + SAMPLE);
            empty("line", "class", "line " + line.style(), "x1", number(x), "x2", end, "y1", "10", "y2", "10");
            element("text", line.name(), "x", number(x + SAMPLE + 4), "y", String.valueOf(LEGEND_LINE + 4));
            x += SAMPLE + 16 + line.name().length() * LETTER;
        }
    }

    private void grid() throws XMLStreamException {
        for (long mark : scale.marks()) {
            String y = number(y(mark));
            empty("line", "class", "grid", "x1", number(LEFT), "x2", number(WIDTH - RIGHT), "y1", y, "y2", y);
            element(
                    "text",
                    String.valueOf(mark),
                    "x",
                    number(LEFT - 5),
                    "y",
                    number(y(mark) + 4),
                    "text-anchor",
                    "end");
        }
    }

    private void bar(int index, Bar bar) throws XMLStreamException {
        double width = step() > 3 ? step() * 0.8 : step();
        double left = LEFT + index * step() + (step() - width) / 2;
        if (bar.value() > 0) {
            xml.writeStartElement("rect");
            attributes("class", "bar", "x", number(left), "width", number(width));
            attributes("y", number(y(bar.value())), "height", number(y(0) - y(bar.value())));
            element("title", bar.meaning());
            xml.writeEndElement();
        }
        if (!bar.label().isEmpty()) {
            element("text", bar.label(), "x", number(middle(index)), "y", number(HEIGHT - 6), "text-anchor", "middle");
        }
    }

    private void line(Line line) throws XMLStreamException {
        List<Double> values = line.values();
        String points = IntStream.range(0, values.size())
                .mapToObj(i -> number(middle(i)) + "," + number(y(values.get(i))))
                .collect(Collectors.joining(" "));
        empty("polyline", "class", "line " + line.style(), "points", points);
    }

    private double step() {
        return (WIDTH - LEFT - RIGHT) / (double) Math.max(1, chart.bars().size());
    }

    private double middle(int index) {
        return LEFT + (index + 0.5) * step();
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / scale.top() * (HEIGHT - BOTTOM - TOP);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
    }

    private void element(String name, String content, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(UNFIT_FOR_XML.matcher(content).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}
