@NullUnmarked
package nl.gezinslijn.services.store;

import org.jspecify.annotations.NullUnmarked;
