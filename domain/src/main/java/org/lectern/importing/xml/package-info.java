/** XML from strangers: item by item, however large the file, without DTDs and entities of its own, and repaired where that loses nothing. */
package org.lectern.importing.xml;
