/** Every answer waits for its line in the access log. */
@NullMarked
package nl.gezinslijn.runtime.accesslog;

import org.jspecify.annotations.NullMarked;
