@NullMarked
package nl.gezinslijn.bench.harness;

import org.jspecify.annotations.NullMarked;
