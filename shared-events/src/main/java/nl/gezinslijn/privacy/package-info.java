/** Personal data and free text, sealed under a key per person and per case before anything is stored. */
@NullMarked
package nl.gezinslijn.privacy;

import org.jspecify.annotations.NullMarked;
