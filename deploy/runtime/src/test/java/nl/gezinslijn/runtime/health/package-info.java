@NullMarked
package nl.gezinslijn.runtime.health;

import org.jspecify.annotations.NullMarked;
