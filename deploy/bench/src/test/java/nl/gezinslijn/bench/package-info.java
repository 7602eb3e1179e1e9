@NullMarked
package nl.gezinslijn.bench;

import org.jspecify.annotations.NullMarked;
