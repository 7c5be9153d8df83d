/** What people send as files. */
package org.lectern.web.upload;
