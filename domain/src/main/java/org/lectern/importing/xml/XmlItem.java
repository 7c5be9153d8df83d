package org.lectern.importing.xml;

import java.util.List;
import org.lectern.importing.original.Original;

/**
 * One item of a file.
 *
 * @param remarks how it was mended to be read, each a sentence without its subject: {@code has a bare & that should be &amp;}
 */
public record XmlItem(XmlElement element, Original original, List<String> remarks) {}
