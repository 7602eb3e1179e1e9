/**
 * Pages, Dutch first, English second. What they say stands in the message bundles; what they show is on the API too.
 */
@NullMarked
package nl.gezinslijn.query.web;

import org.jspecify.annotations.NullMarked;
