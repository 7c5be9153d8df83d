/** The log-ins of people: who is in, from where, since when, and how to put somebody out. */
package org.lectern.security.session;
