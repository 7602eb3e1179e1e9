@NullMarked
package nl.gezinslijn.standalone.accesslog;

import org.jspecify.annotations.NullMarked;
