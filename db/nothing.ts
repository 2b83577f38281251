/** Stands in for the `server-only` marker where React's server condition is not set: in tests and command-line tools. */
export {}
