/** Posts in pages of HTML, found by what the pages say of themselves: microformats, metadata, JSON-LD, the names of elements. */
package org.lectern.importing.html;
