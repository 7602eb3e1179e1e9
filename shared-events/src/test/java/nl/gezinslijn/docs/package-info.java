/** What tests of every module use to read the sources and to write or hold generated documents. */
@NullMarked
package nl.gezinslijn.docs;

import org.jspecify.annotations.NullMarked;
