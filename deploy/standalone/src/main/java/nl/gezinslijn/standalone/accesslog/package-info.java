/** The access log in its own file. */
@NullMarked
package nl.gezinslijn.standalone.accesslog;

import org.jspecify.annotations.NullMarked;
