/** Registers itself with the AudioWorklet it finds itself in; what it exports is of use in a page alone. */
declare module 'signalsmith-stretch' {
  const none: object
  export default none
}
