package org.lectern.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lectern.site.Site;
import org.lectern.web.api.ApiApplication;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;

/** {@code /opensearch.xml}: tells browsers how to search this weblog (OpenSearch 1.1, draft 6). */
@ApplicationScoped
public class OpenSearchPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/opensearch\\.xml");
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final int SHORT_NAME = 16;
    private static final int LONG_NAME = 48;

    private final Site site;

    /** For the container's proxy. */
    protected OpenSearchPage() {
        this(null);
    }

    @Inject
    public OpenSearchPage(Site site) {
        this.site = site;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(visit.base(), bytes);
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return Optional.of(Answer.of("application/opensearchdescription+xml;charset=UTF-8", bytes.toByteArray()));
    }

    private void write(String base, ByteArrayOutputStream to) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("OpenSearchDescription");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "ShortName", begin(site.title(), SHORT_NAME));
        element(xml, "LongName", begin(site.title(), LONG_NAME));
        element(xml, "Description", "The posts of " + begin(site.title(), LONG_NAME));
        element(xml, "InputEncoding", "UTF-8");
        url(xml, "text/html", "results", base + "/search?q={searchTerms}");
        url(xml, "application/atom+xml", "results", base + "/feed.atom?q={searchTerms}");
        String suggest = base + ApiApplication.PATH + "/suggest?format=opensearch&q={searchTerms}";
        url(xml, "application/x-suggestions+json", "suggestions", suggest);
        url(xml, "application/opensearchdescription+xml", "self", base + "/opensearch.xml");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void url(XMLStreamWriter xml, String type, String rel, String template) throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", type);
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("template", template);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** In whole characters. */
    private static String begin(String text, int length) {
        boolean fits = text.codePointCount(0, text.length()) <= length;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
