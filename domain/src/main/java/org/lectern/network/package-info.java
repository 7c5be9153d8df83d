/** The way out to other people's servers, and which of them may be asked. */
package org.lectern.network;
