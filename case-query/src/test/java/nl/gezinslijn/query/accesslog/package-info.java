@NullMarked
package nl.gezinslijn.query.accesslog;

import org.jspecify.annotations.NullMarked;
