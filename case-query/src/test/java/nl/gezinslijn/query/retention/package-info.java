@org.jspecify.annotations.NullMarked
package nl.gezinslijn.query.retention;
