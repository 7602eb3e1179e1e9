/** How the service is doing, for those who watch it. */
@NullMarked
package nl.gezinslijn.standalone.health;

import org.jspecify.annotations.NullMarked;
