/** Where imports are kept: a ledger in SQLite, and the files themselves, sealed. */
@NullMarked
package nl.gezinslijn.standalone.imports;

import org.jspecify.annotations.NullMarked;
