/** What people are typing into the editor: kept on the server from moment to moment, until they save it or throw it away. */
package org.lectern.post.unsaved;
