/** Where posts were to be read, as far as their texts and their site's settings say it for certain. */
package org.lectern.importing.address;
