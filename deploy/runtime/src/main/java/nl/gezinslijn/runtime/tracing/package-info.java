/** Traces from a request to the view, where there is somebody to send them to. */
@NullMarked
package nl.gezinslijn.runtime.tracing;

import org.jspecify.annotations.NullMarked;
