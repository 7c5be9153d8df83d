/** What the text of one post states about the talk that it is about: its event, title, speakers and links. */
package org.lectern.importing.talk;
