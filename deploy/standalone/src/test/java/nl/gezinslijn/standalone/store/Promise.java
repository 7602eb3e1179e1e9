package nl.gezinslijn.standalone.store;

/**
 * What the contract holds an engine to beyond plain writing and reading; an engine that does not keep one has to say
 * so.
 */
enum Promise {
    A_SEQUENCE_IS_TAKEN_ONCE,
    AN_EVENT_ID_IS_TAKEN_ONCE,
    AN_APPEND_IS_ALL_OR_NOTHING,
    TIME_IS_IN_MILLISECONDS,
    A_FOLLOWER_MISSES_NOTHING
}
