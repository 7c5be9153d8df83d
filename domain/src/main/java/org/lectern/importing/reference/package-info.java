/** What imported posts refer to: images, other posts, files. References are made to lead to where those now are. */
package org.lectern.importing.reference;
