/** The service as its users meet it: over HTTP. */
@NullMarked
package nl.gezinslijn.standalone.http;

import org.jspecify.annotations.NullMarked;
