@NullMarked
package nl.gezinslijn.bench.reading;

import org.jspecify.annotations.NullMarked;
