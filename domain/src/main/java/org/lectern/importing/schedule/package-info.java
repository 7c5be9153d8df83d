/** Conference schedules, as frab and pretalx publish them. */
package org.lectern.importing.schedule;
