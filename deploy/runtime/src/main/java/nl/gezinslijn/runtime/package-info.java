/** What standalone and services share of how the house runs; it knows the stores of neither. */
@NullMarked
package nl.gezinslijn.runtime;

import org.jspecify.annotations.NullMarked;
