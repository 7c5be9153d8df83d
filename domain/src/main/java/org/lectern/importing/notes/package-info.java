/** What people noted at conferences, in Markdown: talks, their speakers, their abstracts, and the event that they were held at. */
package org.lectern.importing.notes;
