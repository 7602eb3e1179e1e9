@NullUnmarked
package nl.gezinslijn.query.accesslog;

import org.jspecify.annotations.NullUnmarked;
