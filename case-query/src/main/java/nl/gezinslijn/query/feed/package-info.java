/** What happened, told to other systems: that it happened and where it can be read, and nothing of what it was. */
@NullMarked
package nl.gezinslijn.query.feed;

import org.jspecify.annotations.NullMarked;
