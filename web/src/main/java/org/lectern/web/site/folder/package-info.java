/** The weblog as files that link to one another, for a folder, a disk, or any web server. */
package org.lectern.web.site.folder;
