/** The items of feeds, read by what the specifications of RSS, Atom and JSON Feed say of them. */
package org.lectern.importing.feed;
