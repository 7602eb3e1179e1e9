@NullMarked
package nl.gezinslijn.query.feed;

import org.jspecify.annotations.NullMarked;
