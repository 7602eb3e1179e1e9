@NullMarked
package nl.gezinslijn.standalone.keys;

import org.jspecify.annotations.NullMarked;
