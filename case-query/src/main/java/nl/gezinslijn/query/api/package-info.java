/** What can be read over HTTP, as JSON. */
@NullMarked
package nl.gezinslijn.query.api;

import org.jspecify.annotations.NullMarked;
