@NullMarked
package nl.gezinslijn.query.proof;

import org.jspecify.annotations.NullMarked;
