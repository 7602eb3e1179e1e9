@NullMarked
package nl.gezinslijn.standalone.start;

import org.jspecify.annotations.NullMarked;
