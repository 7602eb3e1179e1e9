/** What all benches share: the protocol of measuring, the raw data, and the report written from them. */
@NullMarked
package nl.gezinslijn.bench.harness;

import org.jspecify.annotations.NullMarked;
