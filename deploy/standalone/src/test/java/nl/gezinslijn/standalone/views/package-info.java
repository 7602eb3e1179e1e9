@NullMarked
package nl.gezinslijn.standalone.views;

import org.jspecify.annotations.NullMarked;
