@NullMarked
package nl.gezinslijn.bench.rebuild;

import org.jspecify.annotations.NullMarked;
