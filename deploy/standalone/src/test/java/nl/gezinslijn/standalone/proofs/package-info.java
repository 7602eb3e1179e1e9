@NullUnmarked
package nl.gezinslijn.standalone.proofs;

import org.jspecify.annotations.NullUnmarked;
