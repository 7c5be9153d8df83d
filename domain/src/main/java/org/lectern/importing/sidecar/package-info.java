/** What describes a post and lies in a file of its own beside it. */
package org.lectern.importing.sidecar;
