/** What settings are read as; each concern has a class of its own that does. */
package org.lectern.setting;
