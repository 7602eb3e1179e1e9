/** How the service is doing, for those who watch it. */
@NullMarked
package nl.gezinslijn.runtime.health;

import org.jspecify.annotations.NullMarked;
