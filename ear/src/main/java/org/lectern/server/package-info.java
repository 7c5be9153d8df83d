/** Starts the provisioned server with the built EAR, for {@code mvn -Prun} and for the tests. Not part of the EAR. */
package org.lectern.server;
