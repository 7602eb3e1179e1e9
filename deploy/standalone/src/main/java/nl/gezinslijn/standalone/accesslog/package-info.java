/** The access log in its own file, and the filter that keeps every answer back until its line is safe. */
@NullMarked
package nl.gezinslijn.standalone.accesslog;

import org.jspecify.annotations.NullMarked;
