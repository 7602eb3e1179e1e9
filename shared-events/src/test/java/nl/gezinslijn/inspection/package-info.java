@NullMarked
package nl.gezinslijn.inspection;

import org.jspecify.annotations.NullMarked;
