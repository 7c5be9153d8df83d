/** XML that this application writes. */
package org.lectern.web.xml;
