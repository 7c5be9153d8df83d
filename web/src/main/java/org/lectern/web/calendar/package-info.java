/** Events for people's calendars. */
package org.lectern.web.calendar;
