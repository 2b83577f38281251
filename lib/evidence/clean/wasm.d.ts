/** The child's program carries it as an address with the bytes inside. */
declare module '*.wasm' {
  const address: string
  export default address
}
