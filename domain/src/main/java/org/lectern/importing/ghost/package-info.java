/** What Ghost exports: its tables, and the documents of its two editors, Mobiledoc and Lexical, with their cards. */
package org.lectern.importing.ghost;
